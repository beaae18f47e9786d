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
    var row = features.row
    row.add(template, input.form(place))
    row.add(template | 1, fine)
    let clusters = input.clusters(place)
    row.add(template | 5, clusters.fine)
    if role <= Role.head.rawValue {
      row.add(template | 2, input.ending(place), input.tag(place))
      row.add(template | 3, fine, input.fine(place - 1))
      row.add(template | 4, fine, input.fine(place + 1))
      row.add(template | 6, clusters.field)
      row.add(template | 7, clusters.sense)
    }
    features.take(row)
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
    var row = features.row
    row.add(500, headed << 8 | distance, UInt32(min(state.depth, 4)))
    row.add(501, sp << 1 | headed, np)
    row.add(502, sw, np)
    row.add(503, sp, nw)
    row.add(504, sw, nw)
    row.add(505, sp, np, input.fine(place(.next)))
    row.add(506, input.fine(place(.second)), sp, np)
    row.add(507, sp, np, distance)
    row.add(508, sp, np, s < 0 ? 64 : input.tagsBetween(s, n))
    row.add(509, sw, marker, np)
    row.add(510, input.form(place(.head)), marker, np)
    row.add(511, sp, input.fine(place(.head)), np)
    row.add(512, sp, np, input.fine(place(.right)))
    row.add(513, input.fine(place(.next)), np, input.fine(place(.afterNext)))
    row.add(514, sp, state.leftCount(s) << 8 | state.rightCount(s))
    row.add(515, np, state.leftCount(n))
    row.add(516, sp, state.childLabels(s))
    row.add(517, np, state.childLabels(n))
    row.add(518, state.label(s), sp)
    row.add(519, state.label(place(.left)))
    row.add(520, state.label(place(.right)))
    row.add(521, state.label(place(.frontLeft)))
    row.add(522, state.label(place(.second)))
    row.add(523, input.form(place(.second)), marker, np)
    row.add(524, input.form(place(.right)), nw)
    let sc = input.clusters(s)
    let nc = input.clusters(n)
    row.add(525, sc.field, nc.field)
    row.add(526, sc.fine, np)
    row.add(527, sp, nc.fine)
    row.add(528, input.clusters(place(.head)).field, marker, nc.field)
    row.add(529, input.clusters(place(.second)).field, marker, nc.field)
    row.add(530, sc.coarse, nc.coarse, distance)
    features.take(row)
  }
}
