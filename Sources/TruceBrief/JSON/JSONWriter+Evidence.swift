package import TruceModel

extension JSONWriter {
  /// Members `wording` and `span`, and `inherited` where they stand outside the claim's sentence;
  /// writes nothing for nil.
  package mutating func evidenceMembers(_ evidence: Evidence?) {
    guard let evidence else { return }
    member("wording", evidence.wording)
    spanMember(evidence)
    if evidence.isInherited { member("inherited", flag: true) }
  }

  /// Member `span`, as `[start, end]`.
  package mutating func spanMember(_ evidence: Evidence?) {
    guard let evidence else { return }
    key("span")
    pair(evidence.start, evidence.end)
  }

  /// An object of wording and span alone, or null.
  package mutating func words(_ evidence: Evidence?) {
    guard let evidence else { return null() }
    object { $0.evidenceMembers(evidence) }
  }
}
