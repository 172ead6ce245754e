/** The limits of the advice: for whom another source is the right one. */
export function NotFor() {
  return (
    <ul>
      <li>
        Who asks about something else than the boundary between guests and their host: networks, storage, identities and the control plane
        have boundaries of their own, about which no question is asked here.
      </li>
      <li>Who must be told that a deployment is secure, or compliant: this is advice, and certifies nothing.</li>
      <li>
        Whose regulator or contract names the platform: follow it. The policy knows that a certificate may be required, and not what yours
        says.
      </li>
      <li>Who chooses by price, performance or size: the policy weighs none of them beyond density and start time.</li>
      <li>
        Who expects attackers that hold unknown holes in a hypervisor: no shared host is the answer then, and the policy gives a tenant
        hosts of its own only where the answers ask for it.
      </li>
      <li>Who runs something that is not among the candidates: it is not compared, which says nothing about it.</li>
      <li>Who is being attacked now: contain the attack first; nothing here is a plan for an incident.</li>
    </ul>
  )
}
