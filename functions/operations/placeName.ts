import type { SheetPlace } from '../storage/submissionKeys.ts'

/** One string a place, as heads, submissions and due lines all give it. */
export const placeName = ({ kind, department, period }: Omit<SheetPlace, 'year'>): string => `${kind}\n${period}\n${department}`
