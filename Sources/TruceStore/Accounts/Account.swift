package import Foundation

/// A person who may use the desk.
package struct Account: Hashable, Sendable {
  /// What a person may do; each role may do what those before it may.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case reader, analyst, lead
  }

  /// As judgements name the person.
  package var name: String
  package var role: Role
  package var createdAt: Date
  /// When the person last did anything; nil: never logged in.
  package var lastSeen: Date?
  /// When the visit before the present one ended; nil: there was none.
  package var lastVisit: Date?

  /// A visit ends when nothing was done for this long.
  static let visitGapSeconds: TimeInterval = 30 * 60
}

/// What is wrong with an account as it was asked for.
package enum AccountFault: Error, Hashable, Sendable, CustomStringConvertible {
  case badName
  case taken(String)
  case unknown(String)
  case shortPassword(minimum: Int)
  case longPassword

  package var description: String {
    switch self {
    case .badName:
      "a name has 1 to 60 characters, none of them a control character; give another"
    case .taken(let name): "\(name): there is an account of this name; choose another"
    case .unknown(let name): "\(name): no such account; `truce user list` names them"
    case .shortPassword(let minimum):
      "a password has \(minimum) characters or more; choose a longer one"
    case .longPassword: "a password has at most 1024 bytes; choose a shorter one"
    }
  }
}

/// A person's name, trimmed and composed, fit to stand in judgements and lists.
package struct PersonName: Hashable, Sendable {
  package let text: String

  /// Throws `AccountFault.badName` where it is empty, too long or holds characters that do not show
  /// or turn the direction of the text around them.
  package init(_ given: String) throws(AccountFault) {
    let trimmed = given.trimmingCharacters(in: .whitespacesAndNewlines)
      .precomposedStringWithCanonicalMapping
    guard !trimmed.isEmpty, trimmed.count <= 60,
      trimmed.unicodeScalars.allSatisfy({ Self.isVisible($0) })
    else { throw .badName }
    text = trimmed
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: true
    }
  }

  /// Equal for names that people would take for one: case folded.
  var folded: String { text.lowercased() }
}
