import TruceModel

/// Whom an agreement leaves out, and which text says so.
struct Exclusions: Sendable {
  struct Entry: Sendable {
    var party: Agreement.Party
    /// The agreement whose text names it.
    var source: Agreement
  }

  let entries: [Entry]
  /// The agreements whose exclusions are taken over, in the order of `buildsOn`.
  let bases: [Agreement]
  /// The agreement names none itself; the entries are those of the agreements it builds on.
  let isInherited: Bool

  /// The exclusions that `agreement` names; where it names none, those of the agreements of `shelf`
  /// that it builds on, each group once, the nearest text first.
  init(of agreement: Agreement, on shelf: [Agreement]) {
    guard agreement.excluded.isEmpty else {
      entries = agreement.excluded.map { Entry(party: $0, source: agreement) }
      isInherited = false
      bases = []
      return
    }
    let bases = agreement.buildsOn.compactMap { id in shelf.first { $0.id == id } }
      .filter { !$0.excluded.isEmpty }
    var found: [Entry] = []
    for base in bases {
      for party in base.excluded where !found.contains(where: { $0.party.isSame(as: party) }) {
        found.append(Entry(party: party, source: base))
      }
    }
    entries = found
    self.bases = bases
    isInherited = !found.isEmpty
  }

  /// "Jabhat al-Nusra, Al-Qaeda", with the texts that name them where they are inherited.
  func words(where isShown: (Entry) -> Bool = { _ in true }) -> String {
    let shown = entries.filter(isShown)
    let names = shown.map(\.party.name).joined(separator: ", ")
    guard isInherited else { return names }
    return "\(names) (\(bases.map(\.shortName).joined(separator: ", ")))"
  }
}

extension Agreement {
  /// The name that reports use, where its file gives one.
  var shortName: String { aliases.first ?? name }
}

extension Agreement.Party {
  fileprivate func isSame(as other: Agreement.Party) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    return NameKey.folded(name) == NameKey.folded(other.name)
  }
}
