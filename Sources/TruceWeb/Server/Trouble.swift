import HTTPTypes

/// A request that cannot be answered as asked; shown as a page, or as JSON to programs.
struct Trouble: Error, Hashable, Sendable {
  var status: HTTPResponse.Status
  /// What happened and what to do about it.
  var message: String
  /// Seconds after which it may be tried again; nil: at any time.
  var retryAfter: Int?

  init(_ status: HTTPResponse.Status, _ message: String, retryAfter: Int? = nil) {
    self.status = status
    self.message = message
    self.retryAfter = retryAfter
  }

  static let notFound = Trouble(
    .notFound, "There is no such page. Check the address, or search from the list of incidents.")
}

/// The page of a request that cannot be answered.
struct TroublePage: PageContent {
  static let template = "trouble"
  /// The number of HTTP.
  var status: Int
  var title: String
  var message: String

  init(_ trouble: Trouble) {
    status = trouble.status.code
    message = trouble.message
    title =
      switch trouble.status {
      case .notFound: "Not found"
      case .forbidden: "Not allowed"
      case .unauthorized: "Log in first"
      case .tooManyRequests: "Too many attempts"
      case .contentTooLarge: "Too large"
      case .badRequest, .unprocessableContent: "Not possible as asked"
      case .conflict: "Not possible now"
      case .serviceUnavailable: "Busy"
      case .methodNotAllowed: "Not possible this way"
      case .misdirectedRequest: "Unknown name"
      default: "Something went wrong"
      }
  }
}
