/// Features of a configuration, after Zhang and Nivre 2011 (table 1 and 2) with additions.
enum TransitionFeatures {
  /// Most features that `add` makes.
  static let capacity = 128

  static func add(_ state: ParserState, _ input: ParserInput, to features: inout FeatureBuffer) {
    let s0 = state.stack(0)
    let n0 = state.front
    addWords(input, s0, n0, state, to: &features)
    addFamily(input, s0, n0, state, to: &features)
    addThirdOrder(input, s0, n0, state, to: &features)
    addCounts(input, s0, n0, state, to: &features)
    addContext(input, s0, n0, state, to: &features)
    addMarkers(input, s0, n0, state, to: &features)
    addWindow(input, s0, n0, state, to: &features)
  }

  private static func addWords(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sw = input.form(s0)
    let sp = input.fine(s0)
    let nw = input.form(n0)
    let np = input.fine(n0)
    let n1 = n0 < input.count ? n0 + 1 : -1
    let n2 = n1 >= 0 && n1 < input.count ? n1 + 1 : -1
    let headed: UInt32 = s0 >= 0 && state.head(s0) >= 0 ? 1 : 0
    features.add(0, headed)
    features.add(1, sw, sp)
    features.add(2, sw, headed)
    features.add(3, sp, headed)
    features.add(4, nw, np)
    features.add(5, nw)
    features.add(6, np)
    features.add(7, input.form(n1), input.fine(n1))
    features.add(8, input.form(n1))
    features.add(9, input.fine(n1))
    features.add(10, input.form(n2), input.fine(n2))
    features.add(11, input.form(n2))
    features.add(12, input.fine(n2))
    features.add(16, sw, sp, np)
    features.add(17, sp, nw, np)
    features.add(18, sw, nw)
    features.add(19, sp << 1 | headed, np)
    features.add(20, np, input.fine(n1))
    features.add(21, np, input.fine(n1), input.fine(n2))
    features.add(22, sp << 1 | headed, np, input.fine(n1))
  }

  private static func addFamily(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sp = input.fine(s0)
    let np = input.fine(n0)
    let h = state.head(s0)
    let l = state.left(s0)
    let r = state.right(s0)
    let nl = state.left(n0)
    features.add(23, sp, np, input.fine(h))
    features.add(24, sp, np, input.fine(l))
    features.add(25, sp, np, input.fine(r))
    features.add(26, sp, np, input.fine(nl))
    features.add(27, input.form(h))
    features.add(28, input.fine(h))
    features.add(29, state.label(s0), sp)
    features.add(30, input.form(l))
    features.add(31, input.fine(l), sp)
    features.add(32, state.label(l), sp)
    features.add(33, input.form(r))
    features.add(34, input.fine(r), sp)
    features.add(35, state.label(r), sp)
    features.add(36, input.form(nl))
    features.add(37, input.fine(nl), np)
    features.add(38, state.label(nl), np)
    features.add(39, state.label(s0), sp, np)
    features.add(40, state.label(r), sp, np)
    features.add(41, state.label(nl), sp, np)
    features.add(42, input.form(r), sp, np)
    features.add(43, input.form(nl), sp, np)
  }

  private static func addThirdOrder(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sp = input.fine(s0)
    let np = input.fine(n0)
    let h = state.head(s0)
    let h2 = state.head(h)
    let l2 = state.left2(s0)
    let r2 = state.right2(s0)
    let nl2 = state.left2(n0)
    features.add(44, input.form(h2))
    features.add(45, input.fine(h2))
    features.add(46, state.label(h), sp)
    features.add(47, input.form(l2))
    features.add(48, input.fine(l2))
    features.add(49, state.label(l2), sp)
    features.add(50, input.form(r2))
    features.add(51, input.fine(r2))
    features.add(52, state.label(r2), sp)
    features.add(53, input.form(nl2))
    features.add(54, input.fine(nl2))
    features.add(55, state.label(nl2), np)
    features.add(56, sp, input.fine(state.left(s0)), input.fine(l2))
    features.add(57, sp, input.fine(state.right(s0)), input.fine(r2))
    features.add(58, sp, input.fine(h), input.fine(h2))
    features.add(59, np, input.fine(state.left(n0)), input.fine(nl2))
  }

  private static func addCounts(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sw = input.form(s0)
    let sp = input.fine(s0)
    let nw = input.form(n0)
    let np = input.fine(n0)
    let gap = s0 < 0 ? 0 : n0 - s0
    let distance = UInt32(gap > 10 ? 6 : gap > 5 ? 5 : min(gap, 4))
    features.add(60, sw, distance)
    features.add(61, sp, distance)
    features.add(62, nw, distance)
    features.add(63, np, distance)
    features.add(65, sp, np, distance)
    features.add(66, sw, state.rightCount(s0))
    features.add(67, sp, state.rightCount(s0))
    features.add(68, sw, state.leftCount(s0))
    features.add(69, sp, state.leftCount(s0))
    features.add(70, nw, state.leftCount(n0))
    features.add(71, np, state.leftCount(n0))
    features.add(72, sw, state.childLabels(s0))
    features.add(73, sp, state.childLabels(s0), np)
    features.add(74, nw, state.childLabels(n0))
    features.add(75, np, state.childLabels(n0), sp)
  }

  private static func addContext(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sp = input.fine(s0)
    let np = input.fine(n0)
    let s1 = state.stack(1)
    let s2 = state.stack(2)
    let n1 = n0 < input.count ? n0 + 1 : -1
    features.add(76, input.fine(s1), sp, np)
    features.add(77, input.form(s1), sp, np)
    features.add(78, input.fine(s1), input.fine(s2), sp)
    features.add(79, input.form(s1), input.form(n0))
    features.add(80, input.fine(s1), state.label(s1), np)
    features.add(81, sp, np, input.fine(n0 - 1))
    features.add(82, sp, np, s0 >= 0 ? input.fine(s0 + 1) : 0)
    features.add(83, sp, np, s0 > 0 ? input.fine(s0 - 1) : 0)
    features.add(84, sp, input.fine(s1), input.fine(n1) << 16 ^ np)
    features.add(85, input.ending(s0), input.ending(n0), np)
    features.add(86, input.form(s0), np, input.fine(n1))
    features.add(87, sp, input.form(n0), input.fine(n1))
    features.add(88, sp, np, input.form(n1))
    features.add(89, UInt32(min(state.depth, 4)), sp, np)
    let h = state.head(s0)
    features.add(90, input.form(h), sp, np)
    features.add(91, input.form(h), input.form(n0))
    features.add(92, input.fine(h) << 16 ^ state.label(s0), sp, np)
  }

  /// Prepositions and other markers: in Universal Dependencies they hang on the noun or verb that
  /// follows, so they are its first child when it looks for a head.
  private static func addMarkers(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sw = input.form(s0)
    let sp = input.fine(s0)
    let nw = input.form(n0)
    let np = input.fine(n0)
    let marker = input.form(state.left(n0))
    let h = state.head(s0)
    let s1 = state.stack(1)
    features.add(100, sw, marker, np)
    features.add(101, sw, marker, nw)
    features.add(102, sp, marker, nw)
    features.add(103, input.form(h), marker, np)
    features.add(104, input.form(s1), marker, np)
    features.add(105, sp, marker, input.fine(h))
    features.add(106, input.form(state.right(s0)), nw, sp)
    features.add(107, input.form(state.left(s0)), sw, np)
    features.add(108, input.form(state.left(s0)), input.form(state.left(n0)), sp << 16 ^ np)
    features.add(109, input.form(state.left(h)), sp, np)
  }

  /// Tags of a wider window, and what stands between the two words.
  private static func addWindow(
    _ input: ParserInput, _ s0: Int, _ n0: Int, _ state: ParserState,
    to features: inout FeatureBuffer
  ) {
    let sp = input.fine(s0)
    let np = input.fine(n0)
    let s1 = state.stack(1)
    let n1 = n0 < input.count ? n0 + 1 : -1
    let n2 = n1 >= 0 && n1 < input.count ? n1 + 1 : -1
    let n3 = n2 >= 0 && n2 < input.count ? n2 + 1 : -1
    let between = s0 < 0 ? 64 : ArcFeatures.between(input, s0, n0)
    features.add(110, sp, np, between)
    features.add(111, input.form(s0), np, between)
    features.add(112, input.tag(s0) << 8 | input.tag(n0), input.tag(n1) << 8 | input.tag(n2))
    features.add(113, np, input.fine(n1), input.fine(n2) << 16 ^ input.fine(n3))
    features.add(114, input.tag(s1) << 8 | input.tag(s0), input.tag(n0) << 8 | input.tag(n1))
    features.add(
      115, input.tag(s1) << 16 | input.tag(s0) << 8 | input.tag(n0),
      input.tag(n1) << 8 | input.tag(n2))
    features.add(116, sp, np, state.leftCount(s0) << 8 | state.rightCount(s0))
    features.add(117, sp, input.form(n0), input.form(n1))
    features.add(118, sp, input.form(s0 < 0 ? -1 : s0 + 1), np)
  }
}
