package import TruceModel
package import TruceStore

extension Ledger {
  /// Records a reviewer's act and links anew what it bears on.
  ///
  /// Throws where a claim is unknown, a name or a needed reason is missing, a judgement to approve
  /// or retract is not there, or one approves one's own.
  @discardableResult
  package func judge(
    _ act: ReviewAct, by reviewer: String, because reason: String
  ) throws(StoreError) -> RecordedJudgement {
    let judgement = try record(act, by: reviewer, because: reason)
    try catchUp()
    return judgement
  }

  /// Records a reviewer's act; `catchUp` links anew what it bears on.
  package func record(
    _ act: ReviewAct, by reviewer: String, because reason: String
  ) throws(StoreError) -> RecordedJudgement {
    try check(act, reviewer, reason)
    return try store.add(act, by: reviewer, because: reason, at: clock.now())
  }

  /// Which judgements are in force and what follows from them.
  package func review() throws(StoreError) -> ReviewState {
    ReviewState(try store.judgements())
  }

  /// The claims of the incident that `id` names, or the claim itself.
  package func claims(named id: String) throws(StoreError) -> [ClaimID] {
    if id.hasPrefix("clm_") { return [ClaimID(id)] }
    guard let file = try store.incident(IncidentID(id)) else {
      throw StoreError(store.path, .unknown(kind: "incident", id: id))
    }
    return file.incident.claims
  }

  /// The claim that stands for the incident or claim that `id` names: the one it is named after.
  package func anchor(named id: String) throws(StoreError) -> ClaimID {
    let claims = try claims(named: id)
    let named = claims.first { IncidentID(namedAfter: $0).rawValue == id }
    guard let claim = named ?? claims.first else {
      throw StoreError(store.path, .unknown(kind: "incident", id: id))
    }
    return claim
  }

  /// The act that holds the incidents or claims that `ids` name to be one occurrence.
  package func merge(_ ids: [String]) throws(StoreError) -> ReviewAct {
    var claims: [ClaimID] = []
    for id in ids { claims += try self.claims(named: id) }
    var seen: Set<ClaimID> = []
    claims = claims.filter { seen.insert($0).inserted }
    guard claims.count > 1 else {
      throw StoreError(store.path, .refused("one claim cannot be merged; name two or more"))
    }
    return .merge(claims: claims)
  }

  /// The act that takes `claims` out of the incident that `id` names.
  package func split(_ id: String, taking claims: [ClaimID]) throws(StoreError) -> ReviewAct {
    let all = try self.claims(named: id)
    let kept = all.filter { !claims.contains($0) }
    let apart = all.filter { claims.contains($0) }
    guard apart.count == Set(claims).count else {
      throw StoreError(store.path, .refused("not all of these claims are in \(id)"))
    }
    guard !kept.isEmpty, !apart.isEmpty else {
      throw StoreError(store.path, .refused("a split leaves claims on both sides"))
    }
    return .split(kept: kept, apart: apart)
  }

  private func check(
    _ act: ReviewAct, _ reviewer: String, _ reason: String
  ) throws(StoreError) {
    guard reviewer.contains(where: { !$0.isWhitespace }) else {
      throw StoreError(store.path, .refused("a judgement needs a name; say who judges"))
    }
    if act.needsReason, !reason.contains(where: { !$0.isWhitespace }) {
      throw StoreError(store.path, .refused("a judgement needs a reason; say why"))
    }
    guard let target = act.target else { return }
    guard let judgement = try store.judgements().first(where: { $0.number == target }) else {
      throw StoreError(store.path, .unknown(kind: "judgement", id: "\(target)"))
    }
    if case .approve = act, judgement.reviewer == reviewer {
      throw StoreError(
        store.path, .refused("\(reviewer) made judgement \(target); another person approves it"))
    }
  }
}

extension ReviewAct {
  /// The judgement that it is about; nil: it is about claims.
  fileprivate var target: Int? {
    switch self {
    case .approve(let number), .retract(let number): number
    default: nil
    }
  }

  /// Assigning and approving explain themselves.
  fileprivate var needsReason: Bool {
    switch self {
    case .assign, .approve: false
    default: true
    }
  }
}
