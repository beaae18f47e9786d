import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TruceStore

/// Reads forms as they come in, within limits, and refuses those of other sites.
struct FormReader: Sendable {
  /// How much a form may hold.
  enum Size: Sendable {
    /// Fields alone.
    case fields
    /// A pasted text.
    case text
    case files
  }

  let desk: Desk
  private var limits: DeskLimits { desk.configuration.limits }

  init(desk: Desk) { self.desk = desk }

  /// Throws `Trouble` where the form is too large, too slow, malformed or not the desk's own.
  func form(of request: Request, _ visit: Visit, _ size: Size) async throws -> Form {
    let seconds = size == .fields ? limits.formSeconds : limits.uploadSeconds
    return try await Self.within(seconds) {
      if let parser = MultipartParser(contentType: request.headers[.contentType] ?? "") {
        return try await multipart(request, visit, parser, size)
      }
      return try await encoded(request, visit, size)
    }
  }

  private func encoded(_ request: Request, _ visit: Visit, _ size: Size) async throws -> Form {
    let limit = size == .fields ? limits.formBytes : limits.fileBytes
    var body: [UInt8] = []
    for try await piece in request.body {
      body.append(contentsOf: piece.readableBytesView)
      if body.count > limit { throw Self.tooLarge }
    }
    guard
      let pairs = AddressText.pairs(
        String(decoding: body, as: UTF8.self), limit: limits.fields)
    else { throw Trouble(.badRequest, "The form has too many fields.") }
    var form = Form(fields: pairs)
    form.digest = ContentHash.of(Array("\(visit.path)\n".utf8) + body)
    try check(form, visit)
    return form
  }

  private func check(_ form: Form, _ visit: Visit) throws {
    guard desk.tokens.accepts(form.raw("csrf") ?? "", from: visit.seat) else {
      throw Trouble(
        .forbidden,
        "The page that the form stood on is out of date. Go back, load it again, and send it again."
      )
    }
  }

  static let tooLarge = Trouble(
    .contentTooLarge, "That is more than the desk takes at one time. Send less.")

  // MARK: With files

  private func multipart(
    _ request: Request, _ visit: Visit, _ parser: MultipartParser, _ size: Size
  ) async throws -> Form {
    var intake = MultipartIntake(
      reader: self, visit: visit, size: size, limits: limits, spool: desk.intake.spool)
    var parser = parser
    do {
      for try await piece in request.body {
        for event in try parser.events(after: piece.readableBytesView) {
          try intake.take(event) { try check($0, visit) }
        }
      }
      return try intake.finished { try check($0, visit) }
    } catch is MultipartParser.Malformed {
      intake.drop()
      throw Trouble(.badRequest, "The form could not be read.")
    } catch {
      intake.drop()
      throw error
    }
  }

  // MARK: Time

  /// Runs `body`; throws where it takes longer than `seconds`.
  static func within<Value: Sendable>(
    _ seconds: Int, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: body)
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Trouble(.requestTimeout, "The form took too long to come in. Send it again.")
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw CancellationError() }
      return value
    }
  }
}
