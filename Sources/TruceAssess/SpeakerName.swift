import TruceModel

/// Whether a speaker is named, or only described ("local sources", "activists").
enum SpeakerName {
  private static let nameless: Set<String> = [
    "source", "sources", "official", "officials", "witness", "witnesses", "eyewitness",
    "eyewitnesses", "activist", "activists", "resident", "residents", "report", "reports", "media",
    "people", "local", "locals", "medic", "medics", "doctor", "doctors", "rebel", "rebels",
    "expert", "experts", "analyst", "analysts", "observer", "observers", "others", "some", "many",
    "several", "unnamed", "anonymous", "unidentified", "security", "military", "diplomatic",
    "diplomat", "diplomats", "they", "he", "she", "it", "who", "one", "survivor", "survivors",
    "relative", "relatives", "neighbor", "neighbors", "neighbour", "neighbours", "man", "woman",
    "rescuers", "rescuer", "worker", "workers", "news", "agencies", "footage", "video", "images",
    "senior", "two", "three", "four", "medical", "opposition", "humanitarian", "monitor",
    "monitors", "commander", "fighter", "fighters", "spokesman", "spokesperson", "spokeswoman",
  ]

  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "who", "its", "his", "her", "their", "one", "that", "which",
  ]

  /// "He", where nothing says who that is.
  static func isPronoun(_ wording: String) -> Bool { pronouns.contains(NameKey.folded(wording)) }

  static func isNamed(_ speaker: Attested<Entity>) -> Bool {
    if speaker.value.id != nil { return true }
    if speaker.value.kind == .population { return false }
    // "the raid": what is neither of a kind nor a proper name is a phrase, and no voice.
    if speaker.value.kind == nil,
      !speaker.value.name.unicodeScalars.contains(where: \.properties.isUppercase)
    {
      return false
    }
    let words = NameKey.folded(speaker.value.name).split(separator: " ").map(String.init)
    return !words.isEmpty && !words.allSatisfy(nameless.contains)
  }
}
