import Foundation
import TrucePipeline
import TruceStore

/// The people who may use the desk.
package struct PeoplePage: PageContent {
  package static let template = "people"

  struct Row: Encodable, Sendable {
    var name: String
    var role: String
    var roles: [Choice]
    var created: String
    var lastSeen: String?
    var isViewer: Bool
  }

  package var title: String
  var rows: [Row]
  var requiresSecondPerson: Bool
}

extension DeskPages {
  /// `/people`
  package func people(_ request: PageRequest) throws -> PeoplePage {
    PeoplePage(
      title: "People",
      rows: try store.accounts().map { account in
        PeoplePage.Row(
          name: account.name, role: account.role.rawValue,
          roles: Account.Role.allCases.map {
            Choice(value: $0.rawValue, name: $0.rawValue, isChosen: $0 == account.role)
          }, created: words.moment(account.createdAt),
          lastSeen: account.lastSeen.map { words.moment($0) },
          isViewer: account.name == request.viewer?.name)
      }, requiresSecondPerson: try review().requiresSecondPerson)
  }
}
