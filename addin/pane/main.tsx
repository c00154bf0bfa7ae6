import { createRoot } from 'react-dom/client'
import { chooseSignIn } from '../office/chooseSignIn.ts'
import { loadOffice } from '../office/loadOffice.ts'
import { laterSignIn } from '../service/laterSignIn.ts'
import { browserStorage } from '../service/browserStorage.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('pane.html has no #root')
const office = loadOffice(window)
createRoot(root).render(<App office={office} signIn={laterSignIn(() => chooseSignIn(window, office))} storage={browserStorage()} />)
