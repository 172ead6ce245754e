/**
 * Say how `out/` comes into a bucket: `npm run -s s3 -- s3://bucket [--endpoint https://storage.example]` prints commands for the AWS command
 * line, which a shell runs: `… | sh -eu`. Nothing is sent by this, and no key is read.
 */
import { existsSync } from 'node:fs'
import { filesBelow } from '@/lib/build/output/files'
import { basePath } from '@/lib/site/site'
import { argumentsOf, runCommand, WrongUse } from './command-line'
import { s3Plan } from './hosts/s3-plan'

const BUCKET = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[\w.-]+)*$/

await runCommand(() => {
  const { values, positionals } = argumentsOf({ allowPositionals: true, options: { endpoint: { type: 'string' } } })
  const [to = '', ...more] = positionals.map((each) => each.replace(/\/$/, ''))
  if (!BUCKET.test(to) || more.length > 0) throw new WrongUse('name one bucket, or a folder of one: s3://bucket')
  const { endpoint } = values
  if (endpoint !== undefined && !/^https?:\/\/[\w.:-]+\/?$/.test(endpoint))
    throw new WrongUse(`endpoint: ${JSON.stringify(endpoint)} is none; write https://storage.example`)
  if (!existsSync('out/index.html')) throw new WrongUse('out/: there is no site yet; run npm run build')
  const options = ['--only-show-errors', ...(endpoint === undefined ? [] : ['--endpoint-url', endpoint])]
  for (const command of s3Plan('out', filesBelow('out'), `${to}${basePath()}`, options)) console.log(command)
  return 0
})
