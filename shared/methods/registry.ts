import type { MethodData } from './define.ts'
import { drivers2011 } from './drivers-2011.ts'
import { posts2011 } from './posts-2011.ts'

/** The methods 考核办法 that come with Kaoji; an office loads further versions through the service. */
export const methods: readonly MethodData[] = [posts2011, drivers2011]
