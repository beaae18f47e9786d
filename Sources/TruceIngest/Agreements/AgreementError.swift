/// An agreement file that cannot be used, with all that is wrong with it.
package struct AgreementError: Error, CustomStringConvertible {
  package struct Fault: Hashable, Sendable {
    /// Counted from 1; nil: the fault has no line.
    package var line: Int?
    /// Dotted, with list positions from 1: `provisions[2].code`; nil: the whole file.
    package var field: String?
    package var reason: Reason
  }

  package enum Reason: Hashable, Sendable {
    case unreadable, empty
    /// Not YAML; the parser's words.
    case syntax(String)
    case missing
    /// Something else stands where this kind of value belongs.
    case wrongKind(expected: String)
    case unknownName(String, nearest: String?)
    case badMoment(String)
    case outOfRange(String)
    case usedTwice(String)
  }

  package var path: String
  package var faults: [Fault]

  /// One line for each fault, in the order of their lines.
  package var lines: [String] {
    faults.sorted { ($0.line ?? 0, $0.field ?? "") < ($1.line ?? 0, $1.field ?? "") }
      .map { fault in
        let place = fault.line.map { "\(path):\($0)" } ?? path
        let subject = fault.field.map { "\($0): " } ?? ""
        return "\(place): \(subject)\(fault.reason.words)"
      }
  }

  package var description: String { lines.joined(separator: "\n") }
}

extension AgreementError.Reason {
  /// What happened and what to do.
  var words: String {
    switch self {
    case .unreadable: "cannot be read; check that it exists and is UTF-8"
    case .empty: "nothing in the file; see docs/agreements.md for its layout"
    case .syntax(let words): "not YAML (\(words)); correct the line"
    case .missing: "required and missing; add it"
    case .wrongKind(let expected): "not \(expected); write \(expected)"
    case .unknownName(let name, let nearest?):
      "unknown name \"\(name)\"; did you mean \"\(nearest)\"?"
    case .unknownName(let name, nil): "unknown name \"\(name)\"; see docs/agreements.md"
    case .badMoment(let text):
      "\"\(text)\" is no date; write 2020-03-06, 2020-03-06T00:01 or 2020-03-06T00:01+02:00"
    case .outOfRange(let what): "\(what) is out of range; correct it"
    case .usedTwice(let name): "\"\(name)\" is used twice; make it unique"
    }
  }
}
