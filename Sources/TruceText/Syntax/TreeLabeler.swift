/// Names the relations of a finished tree, from the top down, looking at children and siblings.
enum TreeLabeler {
  /// Relations of all words, given heads (the root's index is `input.count`).
  static func labels(
    _ tree: HeadTree, _ input: ParserInput, scorer: some LinearScorer,
    _ features: inout FeatureBuffer
  ) -> [UInt8] {
    var labels = [UInt8](repeating: Relation.dep.rawValue, count: input.count)
    var scores = [Int32](repeating: 0, count: scorer.classCount)
    for child in tree.topDown {
      if tree.heads[child] == input.count {
        labels[child] = Relation.root.rawValue
        continue
      }
      features.clear()
      addFeatures(tree, input, child, labels, to: &features)
      let best = scores.withUnsafeMutableBufferPointer { scores in
        scorer.best(features.keys, scores: scores.baseAddress.unsafelyUnwrapped)
      }
      labels[child] = UInt8(best)
    }
    return labels
  }

  /// Features of the arc into `child`; labels of its head and of its siblings to the left are known.
  static func addFeatures(
    _ tree: HeadTree, _ input: ParserInput, _ child: Int, _ labels: [UInt8],
    to features: inout FeatureBuffer
  ) {
    let head = tree.heads[child]
    ArcFeatures.add(input, head, child, to: &features)
    let side: UInt32 = head < child ? 1 : 0
    let hp = input.fine(head)
    let cp = input.fine(child)
    let hw = input.form(head)
    let cw = input.form(child)
    addChildren(tree, input, child, hp, cp, hw, side, to: &features)
    let previous = tree.siblingBefore[child]
    let next = tree.siblingAfter[child]
    let previousLabel = previous >= 0 ? UInt32(labels[previous]) : 99
    features.add(50, hp, cp, previousLabel << 1 | side)
    features.add(51, hp, cp, input.fine(previous) << 1 | side)
    features.add(52, hp, cp, input.fine(next) << 1 | side)
    features.add(53, hw, cp, previousLabel << 1 | side)
    let headLabel = head < labels.count ? UInt32(labels[head]) : 98
    let headDone = head < labels.count && tree.heads[head] >= 0
    features.add(54, headDone ? headLabel : 97, hp, cp << 1 | side)
    features.add(55, headLabel, cw, side)
    features.add(56, headLabel, hp, input.form(tree.firstChild[child]))
    let grand = head < labels.count ? tree.heads[head] : -1
    features.add(57, input.fine(grand), hp, cp << 1 | side)
    addSubjects(tree, input, child, labels, hp, cp, side, to: &features)
  }

  private static func addChildren(
    _ tree: HeadTree, _ input: ParserInput, _ child: Int, _ hp: UInt32, _ cp: UInt32,
    _ hw: UInt32, _ side: UInt32, to features: inout FeatureBuffer
  ) {
    let first = tree.firstChild[child]
    let last = tree.lastChild[child]
    features.add(30, input.form(first), cp, hp << 1 | side)
    features.add(31, input.fine(first), cp, hp << 1 | side)
    features.add(32, input.form(last), cp, hp << 1 | side)
    features.add(33, input.fine(last), cp, hp << 1 | side)
    features.add(34, input.form(first), hw, cp << 1 | side)
    var bag: UInt32 = 0
    var place = first
    while place >= 0 {
      let tag = input.tag(place)
      let before: UInt32 = place < child ? 1 : 0
      features.add(35, input.form(place) << 1 | before, cp, hp << 1 | side)
      features.add(36, input.fine(place) << 1 | before, cp, hp << 1 | side)
      bag |= 1 << tag
      place = tree.siblingAfter[place]
    }
    features.add(37, bag, cp, hp << 1 | side)
    features.add(38, bag, input.form(child), side)
    features.add(39, input.form(tree.leftEdge[child]), cp, hp << 1 | side)
    features.add(40, input.fine(tree.leftEdge[child]), input.form(child), hp << 1 | side)
  }

  /// Which kinds of relation the head already has among its known children.
  private static func addSubjects(
    _ tree: HeadTree, _ input: ParserInput, _ child: Int, _ labels: [UInt8], _ hp: UInt32,
    _ cp: UInt32, _ side: UInt32, to features: inout FeatureBuffer
  ) {
    var seen: UInt32 = 0
    var verbal: UInt32 = 0
    var place = tree.firstChild(of: tree.heads[child])
    while place >= 0 {
      if place < child {
        seen |= 1 << UInt32(labels[place] & 31)
      }
      let tag = input.tag(place)
      if tag == UInt32(PartOfSpeech.aux.rawValue) { verbal = input.form(place) }
      place = tree.siblingAfter[place]
    }
    features.add(58, seen, hp, cp << 1 | side)
    features.add(59, verbal, hp, cp << 1 | side)
  }
}
