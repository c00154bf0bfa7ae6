/**
 * Whether Office shows this page, from the signs that Office.js itself goes by: a word in the address or in the window's name, the memory of an earlier
 * page in the same pane, what an older Office puts at `window.external`, or a frame of another site (Office on the web).
 */
export function standsInOffice(frame: Window): boolean {
  return (
    /[?&]_host_Info=/i.test(frame.location.search) ||
    /_xdm_Info/i.test(frame.location.hash) ||
    /hostInfo|_xdm_Info/i.test(frame.name) ||
    remembered(frame) ||
    calledFromOffice(frame) ||
    framedByAnother(frame)
  )
}

function remembered(frame: Window): boolean {
  try {
    return frame.sessionStorage.getItem('hostInfoValue') !== null
  } catch {
    return false
  }
}

function calledFromOffice(frame: Window): boolean {
  const external = (frame as { external?: { GetHostInfo?: unknown; GetContext?: unknown } }).external
  return external?.GetHostInfo !== undefined || external?.GetContext !== undefined
}

function framedByAnother(frame: Window): boolean {
  if (frame.parent === frame) return false
  try {
    return frame.parent.location.origin !== frame.location.origin
  } catch {
    return true
  }
}
