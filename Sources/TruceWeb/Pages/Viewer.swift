/// The person who looks at a page.
package struct Viewer: Hashable, Sendable {
  /// What a person may do; each role may do what those before it may.
  package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Reads.
    case reader
    /// Reads, adds reports, judges.
    case analyst
    /// All that, and manages people, watches and rules.
    case lead

    package static func < (a: Role, b: Role) -> Bool {
      a.rank < b.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// As judgements name the person.
  package var name: String
  package var role: Role

  package init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}
