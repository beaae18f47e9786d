import Foundation

/// Says on standard error how far work has come, once it has lasted a second.
///
/// On a terminal one line is rewritten; elsewhere a line is added every ten seconds.
struct ProgressMeter {
  private let verb: String
  private let isQuiet: Bool
  private let isTerminal = isatty(2) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant
  private var reports = 0
  private var bytes = 0
  private var hasShown = false

  /// `verb` is what was done to the reports, such as "read".
  init(verb: String, isQuiet: Bool) {
    self.verb = verb
    self.isQuiet = isQuiet
    lastShown = start
  }

  /// One more report of `bytes` bytes of text is done.
  mutating func advance(bytes: Int) {
    reports += 1
    self.bytes += bytes
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    if now - lastShown >= wait { show(at: now) }
  }

  /// Says how far work has come in words of its own, after a second and then now and then.
  mutating func note(_ line: String) {
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    if now - lastShown >= wait { show(line, at: now) }
  }

  /// How long to keep still.
  private var wait: Duration {
    hasShown ? (isTerminal ? .milliseconds(250) : .seconds(10)) : .seconds(1)
  }

  /// Clears the line on a terminal.
  mutating func finish() {
    if hasShown, isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private mutating func show(at now: ContinuousClock.Instant) {
    let seconds = Double((now - start).components.seconds)
    let megabytes = String(format: "%.1f", Double(bytes) / 1_000_000)
    show("\(verb) \(reports) reports, \(megabytes) MB of text, \(Int(seconds)) s", at: now)
  }

  private mutating func show(_ line: String, at now: ContinuousClock.Instant) {
    let text = isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n"
    FileHandle.standardError.write(Data(text.utf8))
    lastShown = now
    hasShown = true
  }
}
