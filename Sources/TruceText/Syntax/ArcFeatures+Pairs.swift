extension ArcFeatures {
  /// What holds between the words at `head` and `child`.
  func addPair(_ head: Int, _ child: Int, to features: inout FeatureBuffer) {
    let hp = input.fine(head)
    let dp = input.fine(child)
    let both = hp << 16 | dp
    let low = min(head, child)
    let high = max(head, child)
    let side: UInt32 = head < child ? 1 : 0
    let far = Self.bucket(high - low) << 1 | side
    let hw = input.form(head)
    let dw = input.form(child)
    let hc = input.clusters(head)
    let dc = input.clusters(child)
    let marker = markers[child]
    features.add(700, hp, dp, far)
    features.add(701, hw, dp, side)
    features.add(702, hp, dw, side)
    features.add(703, hw, dw, side)
    features.add(704, both, input.tagsBetween(head, child), side)
    features.add(705, both, input.fine(head + 1) << 16 | input.fine(child - 1), side)
    features.add(706, both, input.fine(head - 1) << 16 | input.fine(child + 1), side)
    features.add(707, both, input.fine(head - 1) << 16 | input.fine(child - 1), side)
    features.add(708, both, input.fine(head + 1) << 16 | input.fine(child + 1), side)
    features.add(709, hc.fine, dp, far)
    features.add(710, hp, dc.fine, far)
    features.add(711, hc.field, dc.field, side)
    features.add(712, hc.coarse, dc.coarse, far)
    features.add(713, marker, hw, side)
    features.add(714, marker, both, far)
    features.add(715, marker, hc.fine, side)
    features.add(716, marker, hc.field << 16 | dc.field, side)
    features.add(717, markers[head], both, far)
    features.add(718, both, between(.verb, low, high), side)
    features.add(719, both, between(.punct, low, high), side)
    features.add(720, both, between(.noun, low, high) << 8 | between(.propn, low, high), side)
    features.add(721, both, between(.cconj, low, high) << 8 | between(.adp, low, high), side)
    features.add(722, far)
    features.add(723, hw, far)
    features.add(724, dw, far)
    features.add(725, both, between(input.tag(head), low, high), side)
    features.add(726, both, between(input.tag(child), low, high), side)
    features.add(727, both, marker == markers[head] ? 1 : 0, side)
    features.add(728, hp, input.form(child - 1), side)
    features.add(729, dp, input.form(head + 1), side)
    features.add(730, both, input.form(low + 1), side)
    features.add(731, both, input.form(high - 1), side)
    features.add(732, hc.fine, dc.fine, side)
    features.add(733, hw, dc.field, side)
    features.add(734, hc.field, dw, side)
    addVotes(head, child, both, far, to: &features)
    for (number, guide) in guides.prefix(2).enumerated() {
      addGuide(guide, UInt32(number), head, child, both, side, to: &features)
    }
  }

  /// What the guides together say of the arc.
  private func addVotes(
    _ head: Int, _ child: Int, _ both: UInt32, _ far: UInt32, to features: inout FeatureBuffer
  ) {
    guard !guides.isEmpty else { return }
    var votes: UInt32 = 0
    var labels: UInt32 = 0
    var kinships: UInt32 = 0
    for guide in guides {
      let isArc = guide.heads[child] == head
      votes = votes << 1 | (isArc ? 1 : 0)
      labels = labels << 6 | (isArc ? guide.label(child) : 0)
      kinships = kinships << 3 | guide.kinship(head, child)
    }
    features.add(800, votes)
    features.add(801, votes, both, far & 1)
    features.add(802, votes, far)
    features.add(803, labels, far & 1)
    features.add(804, labels, both)
    features.add(805, kinships)
    features.add(806, kinships, both, far & 1)
    features.add(807, votes, input.form(head), input.fine(child))
    features.add(808, votes, input.fine(head), input.form(child))
    features.add(809, votes, markers[child], input.fine(head))
    features.add(810, labels, input.form(child))
    features.add(811, labels, input.form(head))
    features.add(812, labels, input.clusters(head).field, input.clusters(child).field)
  }

  /// What the tree of guide `number` has around the arc.
  private func addGuide(
    _ guide: GuideTree, _ number: UInt32, _ head: Int, _ child: Int, _ both: UInt32, _ side: UInt32,
    to features: inout FeatureBuffer
  ) {
    let template = 820 + number * 32
    let isArc: UInt32 = guide.heads[child] == head ? 2 : 0
    let kind = isArc | side
    let isAhead = head < child
    let inner =
      isAhead ? guide.child(of: head, aheadOf: child) : guide.child(of: head, behind: child)
    let sibling = isAhead == (inner > head) && inner >= 0 ? inner : -2
    let outer =
      isAhead ? guide.child(of: head, behind: child) : guide.child(of: head, aheadOf: child)
    let grand = guide.head(of: head)
    let first = guide.firstChild(of: child)
    let last = guide.lastChild(of: child)
    let headFirst = guide.firstChild(of: head)
    let headLast = guide.lastChild(of: head)
    features.add(template, both, input.fine(sibling) << 8 | guide.label(sibling), kind)
    features.add(template + 1, both, input.fine(outer) << 8 | guide.label(outer), kind)
    features.add(template + 2, both, input.fine(grand) << 8 | guide.label(head), kind)
    features.add(template + 3, both, guide.label(child), kind)
    features.add(template + 4, input.form(first), input.form(head), kind)
    features.add(template + 5, input.form(first), both, kind)
    features.add(template + 6, input.form(last), both, kind)
    features.add(template + 7, both, input.fine(headFirst) << 8 | guide.label(headFirst), kind)
    features.add(template + 8, both, input.fine(headLast) << 8 | guide.label(headLast), kind)
    features.add(template + 9, guide.label(sibling), guide.label(child), kind)
    features.add(template + 10, guide.label(head), guide.label(child), kind)
    features.add(template + 11, input.form(head), guide.label(child), kind)
    features.add(template + 12, input.form(first), input.clusters(head).fine, kind)
    features.add(template + 13, input.form(guide.heads[child]), input.form(head), kind)
    features.add(template + 14, input.fine(guide.heads[child]), both, kind)
    features.add(template + 15, input.form(sibling), both, kind)
  }
}
