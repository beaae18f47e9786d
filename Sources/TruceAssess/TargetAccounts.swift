import TruceModel

/// What claims say was hit, as accounts that exclude each other.
///
/// One sentence gives one account, however many targets it names. Claims are of one account if any of
/// their targets is related, or named by words that hold the other's. Words for people or fighters
/// without a name fit every account that they do not gainsay, and make none of their own beside it.
struct TargetAccounts: Sendable {
  let context: AssessmentContext

  private struct Account {
    var targets: [Attested<Entity>]
    var claims: [Claim]
  }

  /// What a target without a name says of those hit.
  private enum Sort: Hashable {
    case civilians, fighters, anybody
  }

  /// The label of each account with the claims that give it, in the order of `claims`.
  func accounts(in claims: [Claim]) -> [(value: String, claim: Claim)] {
    var accounts: [Account] = []
    var vague: [(sort: Sort, claim: Claim)] = []
    for claim in claims where claim.affirms && claim.event.type.hasTarget {
      let targets = claim.event.targets.filter { isTold($0.value) }
      let named = targets.filter { sort(of: $0.value) == nil }
      if named.isEmpty {
        if let sort = targets.lazy.compactMap({ sort(of: $0.value) }).first {
          vague.append((sort, claim))
        }
        continue
      }
      add(claim, named, to: &accounts)
    }
    let told = accounts.flatMap { account in
      account.claims.map { (value: label(of: account), claim: $0) }
    }
    return told + rest(vague, beside: accounts)
  }

  private func add(
    _ claim: Claim, _ targets: [Attested<Entity>], to accounts: inout [Account]
  ) {
    let known = accounts.firstIndex { account in
      account.claims.contains { $0.report == claim.report && $0.sentence == claim.sentence }
        || account.targets.contains { one in targets.contains { isOne(one.value, $0.value) } }
    }
    if let known {
      accounts[known].targets += targets
      accounts[known].claims.append(claim)
    } else {
      accounts.append(Account(targets: targets, claims: [claim]))
    }
  }

  /// The targets of its first claim: the name of an actor, the words for anything else.
  private func label(of account: Account) -> String {
    let first = account.targets.filter { target in
      account.claims[0].event.targets.contains(target)
    }
    var labels: [String] = []
    for target in first {
      let isActor = target.value.id != nil && target.value.kind != .facility
      let label = isActor ? target.value.name : target.wording
      if !labels.contains(label) { labels.append(label) }
    }
    return labels.joined(separator: ", ")
  }

  /// Of the claims without a named target those that gainsay an account or each other.
  private func rest(
    _ vague: [(sort: Sort, claim: Claim)], beside accounts: [Account]
  ) -> [(value: String, claim: Claim)] {
    let sorts = Set(vague.map(\.sort)).subtracting([.anybody])
    return vague.compactMap { sort, claim in
      let gainsays = accounts.contains { account in
        switch sort {
        case .anybody: false
        case .civilians: account.targets.map(\.value).allSatisfy(isMilitary)
        case .fighters: account.targets.map(\.value).allSatisfy(isCivilian)
        }
      }
      guard gainsays || (accounts.isEmpty && sorts.count > 1 && sort != .anybody) else {
        return nil
      }
      return (sort == .civilians ? "civilians" : "fighters", claim)
    }
  }

  // MARK: Targets

  /// Known, flagged or of a kind; a place or a stray phrase tells nothing of what was hit there.
  private func isTold(_ target: Entity) -> Bool {
    if target.kind == .place { return false }
    return target.id != nil || !target.flags.isEmpty || target.kind != nil
      || WhoWords.status(of: target.name) != nil
  }

  /// nil: it is named or described.
  private func sort(of target: Entity) -> Sort? {
    guard target.id == nil, target.flags.isEmpty else { return nil }
    switch WhoWords.status(of: target.name) {
    case .civilians: return .civilians
    case .fighters: return .fighters
    case nil:
      switch target.kind {
      case .population: return .anybody
      case .armedGroup: return .fighters
      default: return nil
      }
    }
  }

  private func isMilitary(_ target: Entity) -> Bool {
    target.kind == .armedGroup || target.kind == .stateForce
      || target.flags.contains { [.base, .command, .armedGroupPosition, .leader].contains($0) }
  }

  private func isCivilian(_ target: Entity) -> Bool {
    !target.flags.isEmpty && !isMilitary(target)
  }

  private func isOne(_ a: Entity, _ b: Entity) -> Bool {
    if context.relations.areRelated(a, b) { return true }
    let x = Set(NameKey.folded(a.name).split(separator: " "))
    let y = Set(NameKey.folded(b.name).split(separator: " "))
    return !x.isEmpty && !y.isEmpty && (x.isSubset(of: y) || y.isSubset(of: x))
  }
}

extension EventType {
  /// Something or somebody is hit: what is displaced, or merely harmed, is no target.
  fileprivate var hasTarget: Bool {
    switch self {
    case .displacement, .casualties, .release: false
    default: family != .agreement
    }
  }
}
