import type { ControlGoal } from '@/lib/facts/controls/control'
import type { Platform } from '@/lib/facts/controls/platform'

/** The page of each platform; a control for both stands on both. */
export const CONTROL_PAGES: Readonly<Record<Platform, string>> = { nova: '/controls/', outside: '/controls/outside/' }

/** Goals with those of their controls that are for a platform; goals without any are left out. */
export function goalsOn(platform: Platform, goals: readonly ControlGoal[]): ControlGoal[] {
  return goals.flatMap((goal) => {
    const controls = goal.controls.filter(({ platforms }) => platforms.includes(platform))
    return controls.length === 0 ? [] : [{ ...goal, controls }]
  })
}

/** The address of a goal: on the page for Nova where any of its controls is, or on that for other platforms. */
export function goalPath({ goal, controls }: Pick<ControlGoal, 'goal' | 'controls'>): string {
  return `${CONTROL_PAGES[controls.some(({ platforms }) => platforms.includes('nova')) ? 'nova' : 'outside']}#${goal}`
}
