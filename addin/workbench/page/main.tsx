import { createRoot } from 'react-dom/client'
import { excelHost } from '../host/host.ts'
import { memoryGrid } from '../host/workbook.ts'
import { Workbench } from './Workbench.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// The pane's frame looks for it as soon as it loads, so it is there before the frame is.
const host = excelHost(memoryGrid(), '1.21')
window.kaojiHost = host
createRoot(root).render(<Workbench host={host} />)
