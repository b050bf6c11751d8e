import { deciding } from './deciding.ts'
import { deliberating } from './deliberating.ts'
import { noting } from './noting.ts'
import { ordering } from './ordering.ts'

/** Every kind of act that is recorded and listed in the same way. */
export const allActs = [...deliberating, ...ordering, ...deciding, ...noting]
