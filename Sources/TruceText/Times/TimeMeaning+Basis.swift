import TruceModel

extension TimeMeaning {
  /// Whether past or future tense decides which day is meant.
  var needsTense: Bool {
    switch self {
    case .month, .weekday, .season, .quarter, .holiday: true
    case .part(_, let base), .clock(_, let base), .week(let base), .overnight(let base):
      base.needsTense
    default: false
    }
  }

  /// "this week" and its kin, which may not be over yet.
  var countsFromPublication: Bool {
    if case .unit(_, let relation) = self { return relation == .this || relation == .the }
    return false
  }

  /// What the date rests on.
  var basis: TimeReference.Basis {
    switch self {
    case .period: .stated
    case .month(_, day: _, let relation): relation == .bare ? .stated : .publication
    case .holiday, .quarter, .season, .half: .stated
    case .weekday(_, let relation):
      relation == .previous || relation == .following
        ? .relative : .publication
    case .day: .publication
    case .unit(_, let relation):
      switch relation {
      case .previous, .following, .same: .relative
      case .bare, .this, .last, .next, .the: .publication
      }
    case .shift(_, _, let anchor), .yearShift(_, let anchor):
      anchor == .publication ? .publication : .relative
    case .part(_, let base), .clock(_, let base), .overnight(let base), .week(let base): base.basis
    case .inYear(_, let year): year.basis
    case .latestQuarter: .relative
    case .duration, .reference, .set: .stated
    }
  }
}
