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

  static let roleCount = 17

  /// Roles up to `head`.
  static let fullRoles = 6
  /// Features of a word in the roles up to `head` that look at the words beside it.
  static let besideCount = 2

  /// Writes the place of the word in each role, -1 where there is none, to `places`, which has room
  /// for all roles.
  @inline(__always) static func findPlaces(
    _ state: ParserState, _ places: UnsafeMutablePointer<Int>
  ) {
    let top = state.stack(0)
    let second = state.stack(1)
    let front = state.front
    let head = state.head(top)
    let ahead = { (steps: Int) -> Int in front &+ steps <= state.count ? front &+ steps : -1 }
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

  /// The template of a feature of a word in the role with index `role`.
  @inline(__always) static func template(_ role: Int, _ template: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: role) << 4 | template
  }

  /// Features of a word alone in the role with index `role`.
  @inline(__always) static func aloneCount(_ role: Int) -> Int { role < fullRoles ? 6 : 3 }

  /// The templates of the features of a word alone, in order: in the roles behind `head` it has the
  /// first three.
  static let aloneTemplates: [UInt32] = [0, 1, 5, 2, 6, 7]

  /// Calls `body` with the two values of each of these features of the word at `place`.
  @inline(__always) static func visitAlone(
    _ place: Int, _ input: ParserInput, _ body: (_ first: UInt32, _ second: UInt32) -> Void
  ) {
    let clusters = input.clusters(place)
    body(input.form(place), 0)
    body(input.fine(place), 0)
    body(clusters.fine, 0)
    body(input.ending(place), input.tag(place))
    body(clusters.field, 0)
    body(clusters.sense, 0)
  }

  /// Calls `body` for each feature of the words of `input`, in a role up to `head`, that looks at the
  /// words beside them, with its template and, from the first word on, the values.
  @inline(__always) static func visitBeside(
    _ role: Int, _ input: ParserInput,
    _ body: (
      _ template: UInt32, _ first: UnsafePointer<UInt32>, _ second: UnsafePointer<UInt32>
    ) -> Void
  ) {
    let tags = input.words(.fine)
    body(template(role, 3), tags, tags - 1)
    body(template(role, 4), tags, tags + 1)
  }

  /// What the word at `place` brings in the role with index `role`.
  static func addWord(
    _ role: Int, _ place: Int, _ input: ParserInput, to features: inout FeatureBuffer
  ) {
    var templates = aloneTemplates.prefix(aloneCount(role)).makeIterator()
    visitAlone(place, input) { first, second in
      if let next = templates.next() { features.add(template(role, next), first, second) }
    }
    guard role < fullRoles else { return }
    visitBeside(role, input) { features.add($0, $1[place], $2[place]) }
  }

  /// What holds between the words at `places`.
  static func addRelations(
    _ state: ParserState, _ input: ParserInput, _ places: UnsafePointer<Int>,
    to features: inout FeatureBuffer
  ) {
    let row = RelationRow()
    writeRelations(state, input, places, to: row)
    for index in 0..<RelationRow.count {
      features.add(
        RelationRow.template(index), row.first[index], row.second[index], row.third[index])
    }
    row.deallocate()
  }

  /// The same, the values side by side.
  @inline(__always) static func writeRelations(
    _ state: ParserState, _ input: ParserInput, _ places: UnsafePointer<Int>, to row: RelationRow
  ) {
    // Places are -1 or those of words or of the root: all columns have a value for each.
    let (forms, fines) = (input.words(.form), input.words(.fine))
    let fields = input.words(.field)
    let place = { (role: Role) -> Int in places[role.rawValue] }
    let s = place(.top)
    let n = place(.front)
    let sw = forms[s]
    let sp = fines[s]
    let nw = forms[n]
    let np = fines[n]
    let gap = s < 0 ? 0 : n &- s
    let distance = UInt32(truncatingIfNeeded: gap > 10 ? 6 : gap > 5 ? 5 : min(gap, 4))
    let headed: UInt32 = place(.head) >= 0 ? 1 : 0
    let marker = forms[place(.frontLeft)]
    let (coarse, fineClusters) = (input.words(.coarse), input.words(.fineCluster))
    row.set(0, headed << 8 | distance, UInt32(truncatingIfNeeded: min(state.depth, 4)))
    row.set(1, sp << 1 | headed, np)
    row.set(2, sw, np)
    row.set(3, sp, nw)
    row.set(4, sw, nw)
    row.set(5, sp, np, fines[place(.next)])
    row.set(6, fines[place(.second)], sp, np)
    row.set(7, sp, np, distance)
    row.set(8, sp, np, s < 0 ? 64 : input.tagsBetween(s, n))
    row.set(9, sw, marker, np)
    row.set(10, forms[place(.head)], marker, np)
    row.set(11, sp, fines[place(.head)], np)
    row.set(12, sp, np, fines[place(.right)])
    row.set(13, fines[place(.next)], np, fines[place(.afterNext)])
    row.set(14, sp, state.leftCount(s) << 8 | state.rightCount(s))
    row.set(15, np, state.leftCount(n))
    row.set(16, sp, state.childLabels(s))
    row.set(17, np, state.childLabels(n))
    row.set(18, state.label(s), sp)
    row.set(19, state.label(place(.left)))
    row.set(20, state.label(place(.right)))
    row.set(21, state.label(place(.frontLeft)))
    row.set(22, state.label(place(.second)))
    row.set(23, forms[place(.second)], marker, np)
    row.set(24, forms[place(.right)], nw)
    row.set(25, fields[s], fields[n])
    row.set(26, fineClusters[s], np)
    row.set(27, sp, fineClusters[n])
    row.set(28, fields[place(.head)], marker, fields[n])
    row.set(29, fields[place(.second)], marker, fields[n])
    row.set(30, coarse[s], coarse[n], distance)
  }
}
