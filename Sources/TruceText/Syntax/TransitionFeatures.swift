/// Features of a configuration (after Chen and Manning 2014 and Zhang and Nivre 2011).
///
/// A configuration is a few words in roles, each of which brings features of its own, and what
/// holds between them. What a word brings in a role does not depend on the configuration, so the
/// parser sums it once for each word and role; a role without a word brings nothing.
enum TransitionFeatures {
  /// Words that are looked at; those up to `head` bring most.
  enum Role: Int, CaseIterable {
    case top, front, next, second, afterNext, head, left, right, frontLeft
    case left2, right2, frontLeft2, grandHead, third, thirdAhead, secondRight, secondHead
  }

  static let roleCount = Role.allCases.count

  /// Most features that one call makes.
  static let capacity = 64

  /// Most features of a word in a role.
  static let wordCapacity = 8

  /// Writes the place of the word in each role, -1 where there is none, to `places`, which has room
  /// for all roles.
  @inline(__always) static func findPlaces(
    _ state: ParserState, _ places: UnsafeMutablePointer<Int>
  ) {
    let top = state.stack(0)
    let second = state.stack(1)
    let front = state.front
    let head = state.head(top)
    let ahead = { (steps: Int) -> Int in front + steps <= state.count ? front + steps : -1 }
    places[Role.top.rawValue] = top
    places[Role.front.rawValue] = front
    places[Role.next.rawValue] = ahead(1)
    places[Role.second.rawValue] = second
    places[Role.afterNext.rawValue] = ahead(2)
    places[Role.head.rawValue] = head
    places[Role.left.rawValue] = state.left(top)
    places[Role.right.rawValue] = state.right(top)
    places[Role.frontLeft.rawValue] = state.left(front)
    places[Role.left2.rawValue] = state.left2(top)
    places[Role.right2.rawValue] = state.right2(top)
    places[Role.frontLeft2.rawValue] = state.left2(front)
    places[Role.grandHead.rawValue] = state.head(head)
    places[Role.third.rawValue] = state.stack(2)
    places[Role.thirdAhead.rawValue] = ahead(3)
    places[Role.secondRight.rawValue] = state.right(second)
    places[Role.secondHead.rawValue] = state.head(second)
  }

  /// What the word at `place` brings in the role with index `role`.
  @inline(__always) static func addWord(
    _ role: Int, _ place: Int, _ input: ParserInput, to features: inout FeatureBuffer
  ) {
    let template = UInt32(role) << 4
    let fine = input.fine(place)
    features.add(template, input.form(place))
    features.add(template | 1, fine)
    let clusters = input.clusters(place)
    features.add(template | 5, clusters.fine)
    guard role <= Role.head.rawValue else { return }
    features.add(template | 2, input.ending(place), input.tag(place))
    features.add(template | 3, fine, input.fine(place - 1))
    features.add(template | 4, fine, input.fine(place + 1))
    features.add(template | 6, clusters.field)
    features.add(template | 7, clusters.sense)
  }

  /// What holds between the words at `places`.
  @inline(__always) static func addRelations(
    _ state: ParserState, _ input: ParserInput, _ places: UnsafePointer<Int>,
    to features: inout FeatureBuffer
  ) {
    let place = { (role: Role) -> Int in places[role.rawValue] }
    let s = place(.top)
    let n = place(.front)
    let sw = input.form(s)
    let sp = input.fine(s)
    let nw = input.form(n)
    let np = input.fine(n)
    let gap = s < 0 ? 0 : n - s
    let distance = UInt32(gap > 10 ? 6 : gap > 5 ? 5 : min(gap, 4))
    let headed: UInt32 = place(.head) >= 0 ? 1 : 0
    let marker = input.form(place(.frontLeft))
    features.add(500, headed << 8 | distance, UInt32(min(state.depth, 4)))
    features.add(501, sp << 1 | headed, np)
    features.add(502, sw, np)
    features.add(503, sp, nw)
    features.add(504, sw, nw)
    features.add(505, sp, np, input.fine(place(.next)))
    features.add(506, input.fine(place(.second)), sp, np)
    features.add(507, sp, np, distance)
    features.add(508, sp, np, s < 0 ? 64 : input.tagsBetween(s, n))
    features.add(509, sw, marker, np)
    features.add(510, input.form(place(.head)), marker, np)
    features.add(511, sp, input.fine(place(.head)), np)
    features.add(512, sp, np, input.fine(place(.right)))
    features.add(513, input.fine(place(.next)), np, input.fine(place(.afterNext)))
    features.add(514, sp, state.leftCount(s) << 8 | state.rightCount(s))
    features.add(515, np, state.leftCount(n))
    features.add(516, sp, state.childLabels(s))
    features.add(517, np, state.childLabels(n))
    features.add(518, state.label(s), sp)
    features.add(519, state.label(place(.left)))
    features.add(520, state.label(place(.right)))
    features.add(521, state.label(place(.frontLeft)))
    features.add(522, state.label(place(.second)))
    features.add(523, input.form(place(.second)), marker, np)
    features.add(524, input.form(place(.right)), nw)
    let sc = input.clusters(s)
    let nc = input.clusters(n)
    features.add(525, sc.field, nc.field)
    features.add(526, sc.fine, np)
    features.add(527, sp, nc.fine)
    features.add(528, input.clusters(place(.head)).field, marker, nc.field)
    features.add(529, input.clusters(place(.second)).field, marker, nc.field)
    features.add(530, sc.coarse, nc.coarse, distance)
  }
}
