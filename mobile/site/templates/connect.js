// Flet's client finds Python through three functions on the page. These are ours: the same contract
// as Flet's own python.js, for a worker that was started before the client asked for it.

export function startPython(site, device, progress) {
  const worker = new Worker(`${site.app}/python-worker.js`, { type: "module" });
  const python = { worker, onFrame: null };
  python.initialized = new Promise((initialized, failed) => {
    worker.onmessage = ({ data }) => {
      if (data instanceof Uint8Array) python.onFrame(data);
      else if (data.kind === "device") device.receive(data);
      else if (data.kind === "progress") progress.step(data.step);
      else if (data.kind === "initialized") initialized();
      else if (data.kind === "failed") failed(new Error(data.fault));
    };
    worker.onerror = (event) => failed(new Error(event.message || "the Python worker did not start"));
  });
  device.send = (message) =>
    worker.postMessage({ kind: "device", ...message }, message.bytes ? [message.bytes.buffer] : []);
  const { settings, platform } = device;
  worker.postMessage({ kind: "start", documentUrl: document.URL, settings, platform });
  return python;
}

export function connectFlet(site, python) {
  globalThis.flet = {
    pyodide: true,
    multiView: false,
    noCdn: true,
    webSocketEndpoint: "",
    entrypointBaseUrl: `${site.engine}/`,
    assetBase: `${site.engine}/`,
    routeUrlStrategy: "hash",
    appPackageUrl: "",
    webRenderer: "auto",
  };
  flet.flutterAppLoaded = new Promise((resolve) => (flet.flutterAppResolve = resolve));

  globalThis.jsConnect = async (_app, _options, onFrame) => {
    python.onFrame = onFrame;
    await python.initialized;
  };
  globalThis.jsSend = async (_app, frame) => {
    python.worker.postMessage(frame, [frame.buffer]); // Flet hands the buffer over, as in its own script
  };
  globalThis.jsDisconnect = async () => python.worker.terminate();
}
