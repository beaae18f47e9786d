import TruceModel
import TrucePipeline
import TruceStore

/// One page of the desk: its address, who may see it, and what is in it.
struct PageRoute: Sendable {
  /// What a page is asked for with.
  struct Call: Sendable {
    let desk: Desk
    let visit: Visit
    /// The parts of the path in braces, decoded, in their order.
    let ids: [String]

    var pages: DeskPages { desk.pages }
    var request: PageRequest { visit.pageRequest }
    /// The first part in braces.
    var id: String { ids.first ?? "" }
  }

  /// As the router takes it: `/incidents/{id}`.
  var path: String
  var role: Viewer.Role
  /// Whether those who ask within a second of one another may get the same page: it shows the ledger,
  /// and nothing of what the desk is about.
  var isKept: Bool
  /// Makes the answer; runs on a thread of the readers.
  var reply: @Sendable (Call) throws -> Reply

  /// `content` nil: nothing has the id asked for.
  init(
    _ path: String, role: Viewer.Role = .reader, isKept: Bool = true,
    content: @escaping @Sendable (Call) throws -> (any PageContent)?
  ) {
    self.path = path
    self.role = role
    self.isKept = isKept
    reply = { call in
      guard let content = try content(call) else { throw Trouble.notFound }
      return .page(content)
    }
  }

  init(
    _ path: String, role: Viewer.Role, isKept: Bool,
    reply: @escaping @Sendable (Call) throws -> Reply
  ) {
    self.path = path
    self.role = role
    self.isKept = isKept
    self.reply = reply
  }

  /// Names of the parts in braces, in their order.
  var names: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }
      .map { String($0.dropFirst().dropLast()) }
  }
}
