/// Features of an arc between two words (after McDonald et al. 2005, with those of trees that others
/// have drawn, after Nivre and McDonald 2008): what the child brings, what the head brings and what
/// holds between them.
struct ArcFeatures {
  let input: ParserInput
  /// The trees of others. What surrounds the arc is read from the first two.
  let guides: [GuideTree]
  /// For each place the word that marks the phrase which ends there (*in*, *that*, *and*), 0: none.
  let markers: [UInt32]
  /// For each universal tag and place how many words ahead of it have the tag.
  private let counts: [Int32]

  /// Most features that a word or a pair has.
  static let capacity = 128

  init(_ input: ParserInput, guides: [TransitionParser.Tree]) {
    self.input = input
    self.guides = guides.map { GuideTree($0) }
    markers = (0...input.count).map { Self.marker(of: $0, input) }
    let row = input.count + 1
    var counts = [Int32](repeating: 0, count: Self.tagCount * row)
    for place in 0..<input.count {
      for tag in 0..<Self.tagCount {
        counts[tag * row + place + 1] = counts[tag * row + place]
      }
      counts[Int(input.tag(place)) * row + place + 1] += 1
    }
    self.counts = counts
  }

  private static let tagCount = PartOfSpeech.allCases.count

  /// Whether the arc is worth a look: it is short, or one of the guides has it or nearly so.
  func isCandidate(_ head: Int, _ child: Int) -> Bool {
    guard head != child else { return false }
    if abs(head - child) <= Self.near || head == input.count { return true }
    return guides.contains { guide in
      let own = guide.heads[child]
      return own == head || guide.head(of: own) == head || guide.head(of: head) == own
    }
  }

  /// Length of arcs that are always worth a look.
  private static let near = 5

  /// What the word at `place` brings as a child (`side` 0) or a head (`side` 1).
  func addWord(_ place: Int, side: UInt32, to features: inout FeatureBuffer) {
    let template = 600 + side * 32
    let fine = input.fine(place)
    let clusters = input.clusters(place)
    let before = input.clusters(place - 1)
    let after = input.clusters(place + 1)
    features.add(template, input.form(place))
    features.add(template + 1, fine)
    features.add(template + 2, input.ending(place), input.tag(place))
    features.add(template + 3, fine, input.fine(place - 1))
    features.add(template + 4, fine, input.fine(place + 1))
    features.add(template + 5, clusters.fine)
    features.add(template + 6, clusters.field)
    features.add(template + 7, clusters.sense)
    features.add(template + 8, input.form(place - 1))
    features.add(template + 9, input.form(place + 1))
    features.add(template + 10, input.fine(place - 1), input.fine(place - 2))
    features.add(template + 11, input.fine(place + 1), input.fine(place + 2))
    features.add(template + 12, input.form(place - 2))
    features.add(template + 13, input.form(place + 2))
    features.add(template + 14, fine, before.fine)
    features.add(template + 15, fine, after.fine)
    features.add(template + 16, fine, input.fine(place - 1), input.fine(place + 1))
    features.add(template + 17, markers[place], fine)
    features.add(template + 18, input.fine(place - 3))
    features.add(template + 19, input.fine(place + 3))
    features.add(template + 20, input.form(place), input.form(place - 1))
    features.add(template + 21, input.form(place), input.form(place + 1))
  }

  /// How many words with the universal tag stand between two places, at most three.
  func between(_ tag: PartOfSpeech, _ low: Int, _ high: Int) -> UInt32 {
    between(UInt32(tag.rawValue), low, high)
  }

  /// The same for a tag by its raw value; that of the root or of nothing is never found.
  func between(_ tag: UInt32, _ low: Int, _ high: Int) -> UInt32 {
    guard tag < Self.tagCount else { return 0 }
    let row = Int(tag) * (input.count + 1)
    return UInt32(max(0, min(counts[row + high] - counts[row + low + 1], 3)))
  }

  /// Class of a distance in words.
  static func bucket(_ distance: Int) -> UInt32 {
    switch distance {
    case ..<5: UInt32(distance)
    case 5...6: 5
    case 7...9: 6
    case 10...14: 7
    case 15...24: 8
    default: 9
    }
  }

  /// The preposition, particle or conjunction that opens the phrase which ends at `place`.
  private static func marker(of place: Int, _ input: ParserInput) -> UInt32 {
    for back in 1...6 {
      switch PartOfSpeech(rawValue: UInt8(input.tag(place - back))) {
      case .adp, .sconj, .part, .cconj: return input.form(place - back)
      case .det, .adj, .num, .noun, .propn, .adv, .aux, .pron: continue
      default: return 0
      }
    }
    return 0
  }
}
