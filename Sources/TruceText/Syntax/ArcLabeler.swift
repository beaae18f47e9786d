/// Names the relation of an arc from the words alone; the parser uses it while the tree is growing.
///
/// Answers are kept, so each pair of words of a sentence is looked at once.
struct ArcLabeler<Scorer: LinearScorer>: ~Copyable {
  private let scorer: Scorer
  private let input: ParserInput
  private let answers: UnsafeMutablePointer<UInt8>
  private let scores: UnsafeMutablePointer<Int32>
  private var features = FeatureBuffer()

  init(scorer: Scorer, input: ParserInput) {
    self.scorer = scorer
    self.input = input
    let size = (input.count + 1) * (input.count + 1)
    answers = .allocate(capacity: size)
    answers.initialize(repeating: 255, count: size)
    scores = .allocate(capacity: scorer.classCount)
    scores.initialize(repeating: 0, count: scorer.classCount)
  }

  deinit {
    answers.deallocate()
    scores.deallocate()
  }

  /// The raw value of the relation between `head` (the root: `input.count`) and `child`.
  mutating func label(_ head: Int, _ child: Int) -> UInt8 {
    if head == input.count { return Relation.root.rawValue }
    let slot = head * (input.count + 1) + child
    if answers[slot] != 255 { return answers[slot] }
    features.clear()
    ArcFeatures.add(input, head, child, to: &features)
    answers[slot] = UInt8(scorer.best(features.keys, scores: scores))
    return answers[slot]
  }
}

/// Features of an arc that do not depend on other arcs (after McDonald et al. 2005).
enum ArcFeatures {
  static func add(
    _ input: ParserInput, _ head: Int, _ child: Int, to features: inout FeatureBuffer
  ) {
    let side: UInt32 = head < child ? 1 : 0
    let gap = abs(head - child)
    let distance = UInt32(gap > 10 ? 6 : gap > 5 ? 5 : min(gap, 4)) << 1 | side
    let hw = input.form(head)
    let hp = input.fine(head)
    let cw = input.form(child)
    let cp = input.fine(child)
    features.add(0, side)
    features.add(1, hw, side)
    features.add(2, hp, side)
    features.add(3, cw, side)
    features.add(4, cp, side)
    features.add(5, hp, cp, side)
    features.add(6, hw, cp, side)
    features.add(7, hp, cw, side)
    features.add(8, hw, cw, side)
    features.add(9, hp, cp, distance)
    features.add(10, cw, cp, distance)
    features.add(11, hw, hp, distance)
    features.add(12, hp, cp, input.fine(child - 1) << 1 | side)
    features.add(13, hp, cp, input.fine(child + 1) << 1 | side)
    features.add(14, hp, cp, input.fine(head - 1) << 1 | side)
    features.add(15, hp, cp, input.fine(head + 1) << 1 | side)
    features.add(16, cp, input.form(child - 1), side)
    features.add(17, cp, input.form(child + 1), side)
    features.add(18, input.ending(child), hp, side)
    features.add(19, input.ending(head), cp, side)
    features.add(20, input.fine(child - 1), input.fine(child - 2), cp << 1 | side)
    features.add(21, input.form(child - 1), hw, side)
    features.add(22, input.form(child - 2), cp, side)
    features.add(23, between(input, head, child), hp, cp << 1 | side)
  }

  /// Which of verb, punctuation, preposition, conjunction and noun stand between the two, as bits.
  static func between(_ input: ParserInput, _ a: Int, _ b: Int) -> UInt32 {
    var seen: UInt32 = 0
    let low = min(a, b) + 1
    let high = max(a, b)
    guard low < high else { return 0 }
    for place in low..<min(high, low + 30) {
      switch input.tag(place) {
      case UInt32(PartOfSpeech.verb.rawValue): seen |= 1
      case UInt32(PartOfSpeech.punct.rawValue): seen |= 2
      case UInt32(PartOfSpeech.adp.rawValue): seen |= 4
      case UInt32(PartOfSpeech.cconj.rawValue): seen |= 8
      case UInt32(PartOfSpeech.noun.rawValue), UInt32(PartOfSpeech.propn.rawValue): seen |= 16
      case UInt32(PartOfSpeech.sconj.rawValue): seen |= 32
      default: break
      }
    }
    return seen
  }
}
