/// A person's word about claims, which linking and assessing take as given.
package struct Judgement: Hashable, Sendable, Codable {
  package enum Verdict: Hashable, Sendable, Codable {
    /// Both claims are about one occurrence.
    case same(ClaimID, ClaimID)
    /// The claims are about two occurrences.
    case different(ClaimID, ClaimID)
    /// The incident of this claim has this grade.
    case grade(ClaimID, Grade)
  }

  package var verdict: Verdict
  package var reviewer: String
  package var reason: String

  package init(_ verdict: Verdict, reviewer: String, reason: String) {
    self.verdict = verdict
    self.reviewer = reviewer
    self.reason = reason
  }
}
