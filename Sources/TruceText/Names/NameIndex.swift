import TruceModel

/// The phrase tables of a lexicon while they are filled.
struct NameIndex {
  var phrases = PhraseTable<NameMeaning>()
  var foldedPhrases = PhraseTable<NameMeaning>()
  var rolePhrases = PhraseTable<Int>()
  var titles = PhraseTable<Entity.Kind>()
  var properWords = KeySet()

  /// Articles of transliterated names, which keys leave out.
  static let articleWords = [
    "al", "el", "ul", "ad", "ar", "as", "ash", "at", "an", "az", "ez", "ed", "es",
  ]

  private static let articles = KeySet(articleWords.map { NamePiece.hash(of: $0.utf8) })

  /// Words that open transliterated names; an alias that holds one, or an article, is folded.
  private static let transliteratedHeads = KeySet(
    [
      "jaish", "jaysh", "jabhat", "liwa", "harakat", "katibat", "faylaq", "failaq", "ansar",
      "ahrar", "hurras", "hayat", "tahrir", "fatah", "saraya", "suqour", "jund", "ajnad", "kataib",
      "asaib", "tanzim", "usud",
    ].map { NamePiece.hash(of: $0.utf8) })

  /// Words that bodies of any country are named with: an alias of these alone counts only in
  /// reports about its theatre.
  private static let plainWords = KeySet(
    [
      "civil", "defence", "defense", "national", "coalition", "arab", "interim", "government",
      "southern", "northern", "eastern", "western", "front", "central", "division", "special",
      "monitoring", "mission", "general", "command", "republican", "guard", "guards", "army",
      "military", "council", "liberation", "joint", "force", "forces", "resistance", "committee",
      "political", "party", "agency", "commission", "of", "inquiry", "the", "free", "popular",
      "people's", "peoples", "house", "representatives", "state", "emergency", "service", "unity",
      "first", "second", "fourth", "fifth", "corps", "brigade", "salvation", "movement",
      "coordination", "committees", "supreme", "transitional", "security", "belt", "news",
      "health", "directorate", "authority", "administration", "autonomous", "united", "democratic",
      "reconciliation", "centre", "center", "media", "office", "congress", "and",
      "observatory", "border", "regional", "federal", "group", "interior", "ministry", "high",
      "negotiations",
    ].map { NamePiece.hash(of: $0.utf8) })

  /// The shortest key of a single word that is matched by key: shorter ones meet English words.
  private static let shortestFoldedWord = 6

  mutating func add(_ files: ActorFiles) {
    for (index, names) in files.aliases.enumerated() {
      for name in names { addName(name, .actor(index), of: files.actors[index]) }
    }
    for (index, nouns) in files.genericNouns.enumerated() {
      for noun in nouns { addPhrase(noun, .generic(index)) }
    }
    for (index, state) in files.states.enumerated() {
      for name in [state.name] + state.aliases { addPhrase(name, .state(index)) }
      for name in state.adjectives { addPhrase(name, .adjective(index)) }
      for name in state.nationals { addPhrase(name, .national(index)) }
      for name in state.capitals { addPhrase(name, .capital(index)) }
    }
    for (index, nouns) in files.roleNouns.enumerated() {
      for noun in nouns { rolePhrases.insert(Self.words(noun), index, form: .any) }
    }
    for (title, kind) in files.titles { titles.insert(Self.words(title), kind, form: .any) }
  }

  private static func words(_ phrase: String) -> [UInt64] {
    PieceScanner.pieces(of: phrase).map(\.hash)
  }

  private mutating func addPhrase(_ phrase: String, _ meaning: NameMeaning) {
    addPhrase(PieceScanner.pieces(of: phrase), meaning)
  }

  private mutating func addPhrase(_ pieces: [NamePiece], _ meaning: NameMeaning) {
    let form = Self.form(pieces)
    let isPlain = pieces.allSatisfy { Self.plainWords.contains($0.hash) }
    phrases.insert(pieces.map(\.hash), meaning, form: form, isPlain: isPlain)
    if form != .any, pieces.count == 1 { properWords.insert(pieces[0].hash) }
  }

  private mutating func addName(_ name: String, _ meaning: NameMeaning, of actor: Actor) {
    let pieces = PieceScanner.pieces(of: name)
    addPhrase(pieces, meaning)
    if actor.kind == .official, let surname = pieces.last { properWords.insert(surname.hash) }
    guard Self.isFoldable(pieces, of: actor) else { return }
    let bytes = Array(name.utf8)
    let keys = pieces.filter { !Self.articles.contains($0.hash) }.map {
      TransliterationKey(utf8: bytes[$0.span.range])
    }
    if let only = keys.first, keys.count == 1 {
      guard pieces.count == 1, only.bytes.count >= Self.shortestFoldedWord else { return }
    }
    foldedPhrases.insert(keys.map(\.stableHash), meaning, form: .capital)
  }

  private static func form(_ pieces: [NamePiece]) -> PhraseForm {
    guard let first = pieces.first(where: { !articles.contains($0.hash) }) ?? pieces.first else {
      return .any
    }
    if !first.isCapitalised && !first.isNumber { return .any }
    return first.isUpper && first.length > 1 ? .acronym : .capital
  }

  /// True for theatres whose languages are not written in Latin letters.
  private static func isTransliterated(_ actor: Actor) -> Bool {
    !actor.theatre.isEmpty && !actor.theatre.contains("colombia")
      && !actor.theatre.contains("rwanda")
  }

  /// True for names of the theatres that are written in several transliterations.
  private static func isFoldable(_ pieces: [NamePiece], of actor: Actor) -> Bool {
    guard form(pieces) == .capital, actor.theatre.isEmpty || isTransliterated(actor) else {
      return false
    }
    if pieces.count == 1 { return isTransliterated(actor) && pieces[0].length > 5 }
    if pieces.contains(where: { articles.contains($0.hash) }) { return true }
    if actor.kind == .official { return !actor.theatre.isEmpty }
    return pieces.first.map { transliteratedHeads.contains($0.hash) } ?? false
  }
}
