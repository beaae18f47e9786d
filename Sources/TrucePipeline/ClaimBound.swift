import TruceModel

/// Bounds the claims of one report: what compares them with each other takes time by their square.
enum ClaimBound {
  /// Claims of one report that are kept: those of about 400 kB of dense text.
  static let most = 5_000

  /// The first claims, and where there were more, an issue that says how many are left out.
  static func bounded(_ claims: [Claim], of report: Report) -> (claims: [Claim], issues: [Issue]) {
    guard claims.count > most else { return (claims, []) }
    let kept = Array(claims.prefix(most))
    let ids = Set(kept.map(\.id))
    let bounded = kept.map { claim in
      var claim = claim
      claim.event.acts.removeAll { !ids.contains($0) }
      if let earlier = claim.event.refersTo, !ids.contains(earlier) { claim.event.refersTo = nil }
      return claim
    }
    let issue = Issue(
      code: "read.too-many-claims",
      message: "\(report.id.rawValue): the last \(claims.count - most) of \(claims.count) claims "
        + "are left out; split the report into parts of at most \(most) claims",
      subject: report.id.rawValue)
    return (bounded, [issue])
  }
}
