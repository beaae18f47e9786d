package import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
package import TrucePipeline
import TruceStore

/// The desk: one ledger served as a web application.
///
/// A request goes through `DeskResponder`: host, size and origin are checked and the person found
/// (`Safety`), then a route of `DeskRoutes` makes the content of a page from the ledger (`Pages`),
/// which is put into words (`Rendering`), or carries out what a form asks for (`Acts`). Reports are
/// added by `IntakeQueue` beside it; `Fetching` brings pages and feeds. Entry: `run()`.
package struct WebApplication: Sendable {
  private let desk: Desk
  private let responder: DeskResponder
  private let server: HTTPServerBuilder

  /// Prepares the desk. Throws `DeskRefusal` where it would stand open to strangers, and where the
  /// ledger, the certificate or Truce's own files cannot be read.
  ///
  /// `isQuiet`: no line for each request on standard error.
  package init(
    _ configuration: DeskConfiguration, ledger: Ledger, pipeline: Pipeline, isQuiet: Bool = false,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    try configuration.check(hasAccounts: try ledger.store.hasAccounts())
    desk = try Desk(
      configuration, ledger: ledger, pipeline: pipeline,
      log: isQuiet ? .silent : .standardError, clock: clock)
    responder = try DeskResponder(desk)
    server = try Self.server(configuration)
  }

  private static func server(_ configuration: DeskConfiguration) throws -> HTTPServerBuilder {
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    decoder.maxHeaderFieldSize = configuration.limits.headerBytes
    decoder.maxHeaderListSize = configuration.limits.headerBytes
    decoder.maxHeaderFieldCount = 100
    let base = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        idleTimeout: .seconds(60), httpDecoderConfiguration: decoder))
    guard let certificate = configuration.certificate else { return base }
    return try .tls(base, tlsConfiguration: Certificates.configuration(certificate))
  }

  /// Serves until the task is cancelled or the program is asked to end (Ctrl-C, SIGTERM); requests
  /// that are being answered are finished, and a lot that is being added goes on at the next start.
  /// Asked to end, the program does so itself where it is at work for longer than `EndWatch` waits;
  /// when this returns, threads that link may still be at work.
  ///
  /// `whenReady` is told the port.
  package func run(
    handlesSignals: Bool = true, whenReady: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws {
    var logger = Logger(label: "truce")
    logger.logLevel = .critical
    let configuration = desk.configuration
    let application = Application(
      responder: responder, server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          configuration.limits.connections)),
      onServerRunning: { whenReady($0.localAddress?.port ?? configuration.port) },
      logger: logger)
    let watch = handlesSignals ? EndWatch { [desk] in desk.intake.isAtWork ? 1 : 10 } : nil
    let beside = Task { [desk] in await Self.work(beside: desk) }
    let failure = await withTaskCancellationHandler {
      await Self.failure(
        of: { try await handlesSignals ? application.runService() : application.run() })
    } onCancel: {
      beside.cancel()
    }
    beside.cancel()
    if handlesSignals {
      _ = await beside.ends(within: 1)
    } else {
      await beside.value
      await desk.stop()
    }
    watch?.cancel()
    if let error = failure as? IOError {
      throw DeskRefusal.cannotListen(
        configuration.host, port: configuration.port,
        cause: String(cString: strerror(error.errnoCode)))
    }
    if let failure { throw failure }
  }

  /// Adds reports, links what others add and looks at watches until the task is cancelled.
  private static func work(beside desk: Desk) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await desk.intake.run(threads: desk.configuration.jobs) }
      group.addTask { await desk.keepUp() }
      group.addTask { await Watcher(desk: desk, fetching: try? desk.fetching()).run() }
    }
  }

  /// What `body` throws; nil: nothing.
  private static func failure(
    of body: @Sendable () async throws -> Void
  ) async -> (any Error)? {
    do { try await body() } catch { return error }
    return nil
  }
}
