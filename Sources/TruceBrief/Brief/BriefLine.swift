/// A line of text in runs, so that a renderer and a test can tell Truce's words from stored ones.
///
/// A string literal is a phrase, an interpolation a stored value:
/// `"\(name) denies it\(notes: [3])"`.
package struct BriefLine: Hashable, Sendable {
  package enum Run: Hashable, Sendable {
    /// Truce's own words.
    case phrase(String)
    /// A stored value or one formatted from it: a name, a number, a date.
    case value(String)
    /// Words of a report, to the letter but for control characters and excess length.
    case quotation(String)
    /// A card of the brief by its anchor, with the words to show.
    case link(anchor: String, words: String)
    /// Numbers of footnotes.
    case notes([Int])
  }

  package var runs: [Run]

  package init(runs: [Run] = []) { self.runs = runs }

  package var isEmpty: Bool { runs.isEmpty }

  /// The numbers of all footnotes, in order.
  package var notes: [Int] {
    runs.flatMap { run in
      if case .notes(let numbers) = run { numbers } else { [Int]() }
    }
  }

  /// The words without footnotes, quotations in quotation marks.
  package var text: String {
    runs.map { run in
      switch run {
      case .phrase(let words), .value(let words), .link(_, let words): words
      case .quotation(let words): "“\(words)”"
      case .notes: ""
      }
    }.joined()
  }

  package static func + (a: BriefLine, b: BriefLine) -> BriefLine {
    BriefLine(runs: a.runs + b.runs)
  }
}

extension BriefLine: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(runs: value.isEmpty ? [] : [.phrase(value)])
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(runs: stringInterpolation.runs)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.phrase(literal)) }
    }

    package mutating func appendInterpolation(_ value: String) {
      runs.append(.value(CleanText.value(value)))
    }

    package mutating func appendInterpolation(_ number: Int) { runs.append(.value(String(number))) }

    package mutating func appendInterpolation(_ line: BriefLine) { runs += line.runs }

    package mutating func appendInterpolation(phrase: String) { runs.append(.phrase(phrase)) }

    /// A sentence of another stage, which may be as long as a quotation.
    package mutating func appendInterpolation(sentence: String) {
      runs.append(.value(CleanText.quotation(sentence)))
    }

    package mutating func appendInterpolation(quote: String) {
      runs.append(.quotation(CleanText.quotation(quote)))
    }

    package mutating func appendInterpolation(link anchor: String, _ words: String) {
      runs.append(.link(anchor: anchor, words: words))
    }

    package mutating func appendInterpolation(notes: [Int]) {
      if !notes.isEmpty { runs.append(.notes(notes)) }
    }
  }
}

extension Sequence<BriefLine> {
  /// The lines in order with `separator` between them.
  func joined(by separator: String) -> BriefLine {
    var result = BriefLine()
    for (place, line) in enumerated() {
      if place > 0 { result.runs.append(.phrase(separator)) }
      result.runs += line.runs
    }
    return result
  }
}
