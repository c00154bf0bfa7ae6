/**
 * What Azure publishes of its limits ("Scalability targets for Table storage", "… Queue storage", "Functions scale and hosting", consumption plan),
 * with the latencies of one region. They change; whoever plans by them looks them up again.
 */
export const published = {
  /** entities a second that a storage account takes */
  accountEntities: 20_000,
  /** entities a second that a partition takes, of 1 KiB */
  partitionEntities: 2_000,
  /** messages a second that a queue takes, of 1 KiB */
  queueMessages: 2_000,
  /** instances of a function app on the consumption plan */
  instances: 200,
  /** an app gets at most one instance more a second for HTTP */
  instancesASecond: 1,
  /** messages that an instance works on at once, as host.json sets it: a batch and half of the next */
  messagesAtOnce: 24,
  /** seconds until a function is ended, at most */
  functionSeconds: 600,
  /** milliseconds of a request to Table storage in the same region */
  tableMilliseconds: 6,
} as const
