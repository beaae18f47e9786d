import TruceModel

/// A verb that tells an event only with what stands beside it.
struct Construction: Sendable {
  /// The lemmas that stand behind the verb or behind its object, in their order.
  var behind: [String]
  /// What the subject must be; of a passive, its agent. nil: anything.
  var subject: ArgumentClass?
  /// A passive must name its agent.
  var needsSubject: Bool
  /// What the object must be; nil: anything, or nothing.
  var object: ArgumentClass?
  /// There is no object.
  var isIntransitive: Bool
  var trigger: Trigger

  /// Stands ahead of the lemmas where the verb must be one that cannot or may not be done.
  static let barred = "<barred"

  /// `behind` without its signs.
  private(set) var behindInOrder: [String]
  /// Of all of them, and of the first.
  private(set) var sketch: LemmaSketch
  private(set) var opening: LemmaSketch

  /// Reads a row of `constructions.tsv`; nil where it is malformed.
  init?(row: [String]) {
    guard
      let trigger = Trigger(row: [row[0], "verb", row[4], row[5], row[6], row[7], "none"])
    else { return nil }
    self.trigger = trigger
    behind = row[1] == "-" ? [] : row[1].parts(at: " ")
    behindInOrder = behind.filter { $0 != "*" && $0 != Self.barred }
    sketch = LemmaSketch(of: behindInOrder)
    opening = LemmaSketch(of: Array(behindInOrder.prefix(1)))
    needsSubject = row[2].hasSuffix("!")
    isIntransitive = row[3] == "none"
    let doer = needsSubject ? String(row[2].dropLast()) : row[2]
    subject = ArgumentClass(rawValue: doer)
    object = ArgumentClass(rawValue: row[3])
    guard subject != nil || doer == "-", object != nil || isIntransitive || row[3] == "-" else {
      return nil
    }
  }
}
