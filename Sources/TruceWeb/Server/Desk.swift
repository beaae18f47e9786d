import Foundation
import HTTPTypes
import TrucePipeline
import TruceStore

/// What all requests share: the ledger, its threads, and what is known of the browser's safety.
struct Desk: Sendable {
  let configuration: DeskConfiguration
  let ledger: Ledger
  /// Names the ledger on pages: its file without folders.
  let name: String
  /// Threads that read the ledger and write pages.
  let readers: WorkPool
  /// The thread on which judgements are made, one after the other.
  let writer: WorkPool
  /// The thread that links what others add; it gives way to those that serve pages.
  let linker: WorkPool
  /// The thread that compares passwords: each comparison takes 32 MiB.
  let passwords: WorkPool
  /// Threads that wait for other servers.
  let fetchers: WorkPool
  /// What sites ask of programs.
  let robots = RobotsCache()
  let intake: IntakeQueue
  let pages: DeskPages
  let kept = KeptPages()
  let files: StaticFiles
  let tokens: FormToken
  let hosts: HostList
  let throttle: LoginThrottle
  let log: AccessLog
  let clock: @Sendable () -> Date

  init(
    _ configuration: DeskConfiguration, ledger: Ledger, pipeline: Pipeline, log: AccessLog,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    self.configuration = configuration
    self.ledger = ledger
    self.log = log
    self.clock = clock
    name = URL(fileURLWithPath: ledger.store.path).lastPathComponent
    readers = WorkPool(threads: Self.readingThreads)
    writer = WorkPool(threads: 1)
    linker = WorkPool(threads: 1, nice: 15)
    passwords = WorkPool(threads: 2)
    fetchers = WorkPool(threads: 3)
    files = StaticFiles(own: PageRenderer.staticFolder)
    pages = try DeskPages(ledger: ledger, timeZone: configuration.timeZone)
    tokens = FormToken(key: try ledger.store.deskSecret())
    hosts = HostList(configuration)
    throttle = LoginThrottle(store: ledger.store)
    intake = IntakeQueue(
      ledger: ledger, pipeline: pipeline,
      spool: Spool(folder: URL(fileURLWithPath: ledger.store.path + ".intake")), clock: clock)
  }

  /// One more than there are processors: one may wait for the disk. With many more, whoever asks for
  /// a page that takes long waits for all that were asked for later.
  private static var readingThreads: Int {
    max(3, ProcessInfo.processInfo.activeProcessorCount + 1)
  }

  /// The cookie that names the browser. Ports share cookies, so each has its own; under TLS the
  /// browser holds the name to this host and to encrypted connections.
  var seatCookie: String {
    configuration.isEncrypted ? "__Host-truce" : "truce-\(configuration.port)"
  }

  /// Links what other processes add and what a reviewer did not wait for, until the task is cancelled.
  func keepUp() async {
    var pause = Duration.seconds(1)
    while (try? await Task.sleep(for: pause)) != nil {
      // What fails here fails again where somebody asks for it, and is told then.
      let worked = (try? await linker.run { try ledger.catchUp() }) ?? false
      if !worked { try? await linker.run { try pages.prepare() } }
      // Where reports come in, who adds them waits for this.
      pause = worked ? .milliseconds(50) : .seconds(1)
    }
  }

  func stop() async {
    await readers.stop()
    await writer.stop()
    await linker.stop()
    await passwords.stop()
    await fetchers.stop()
  }

  static let fetchingIsOff = Trouble(
    .forbidden, "Fetching is off on this desk. Save the page and add it as a file.")

  /// Throws where nothing may be fetched.
  func fetching() throws(Trouble) -> Fetching {
    guard configuration.allowsFetching else { throw Self.fetchingIsOff }
    return Fetching(fetcher: configuration.fetcher, robots: robots, pool: fetchers)
  }
}
