/** One string a place, as heads, submissions, frozen sheets and due lines all give it. */
export const placeName = ({
  kind,
  department,
  period,
}: {
  readonly kind: string
  readonly department: string
  readonly period: string
}): string => `${kind}\n${period}\n${department}`
