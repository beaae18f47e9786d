import Testing

/// The desk in a browser, as people use it: one browser at a time, since each takes a core.
@Suite(
  .serialized, .timeLimit(.minutes(10)),
  .enabled(if: Browser.isInstalled, "\(Browser.absence)"))
enum BrowserTests {}
