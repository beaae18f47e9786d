import HTTPTypes
import Hummingbird
import TruceStore

extension Trouble {
  /// What to answer for `error`. Nothing of an error that is not meant for people goes out.
  init(_ error: any Error) {
    switch error {
    case let trouble as Trouble: self = trouble
    case let error as StoreError: self.init(error)
    case let fault as AccountFault: self.init(.unprocessableContent, Self.sentence(fault))
    case let error as HTTPError where error.status == .notFound: self = .notFound
    case let error as HTTPError where error.status.kind == .clientError:
      self.init(error.status, "The request could not be read.")
    default:
      self.init(
        .internalServerError, "This is a fault of the desk, not yours. Try again; tell who runs it."
      )
    }
  }

  private init(_ error: StoreError) {
    switch error.reason {
    case .unknown(let kind, let id):
      self.init(.notFound, "There is no \(kind) \(id) in this ledger. Check the address.")
    case .refused(let why): self.init(.unprocessableContent, Self.sentence(why))
    case .busy:
      self.init(
        .serviceUnavailable, "Another program is writing to the ledger. Try again.", retryAfter: 5)
    case .full: self.init(.serviceUnavailable, "The disk is full. Make room, then try again.")
    default:
      self.init(.internalServerError, "The ledger cannot be read. Tell who runs the desk.")
    }
  }

  /// A message of the command line as a sentence.
  static func sentence(_ message: some CustomStringConvertible) -> String {
    let text = message.description
    return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
