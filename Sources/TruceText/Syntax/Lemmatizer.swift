/// Looks up the lemma rule of a word by form and tag, else by its longest known ending.
struct Lemmatizer {
  /// Keys: form and tag class, and endings with tag class; the value is an index of `rules`.
  let table: SparseWeights
  let rules: [LemmaRule]

  /// Longest ending, in bytes, that the table may hold.
  static let longestEnding = 6

  /// The lemma of `form` tagged `tagClass`; the lower-case form where nothing is known.
  func lemma(of form: UnsafeBufferPointer<UInt8>, tagClass: UInt8) -> String {
    let found =
      table.value(Self.key(form: form, tagClass: tagClass))
      ?? endingRule(form, tagClass: tagClass)
    guard let found, rules.indices.contains(found), rules[found].cut <= form.count
    else { return LemmaRule(cut: 0, ending: [], keepsCase: false).lemma(of: form) }
    return rules[found].lemma(of: form)
  }

  private func endingRule(
    _ form: UnsafeBufferPointer<UInt8>, tagClass: UInt8
  ) -> Int? {
    var length = min(form.count, Self.longestEnding)
    while length >= 0 {
      let key = Self.key(ending: form, length, tagClass: tagClass)
      if let found = table.value(key) { return found }
      length -= 1
    }
    return nil
  }

  /// The key of a whole form.
  static func key(form: UnsafeBufferPointer<UInt8>, tagClass: UInt8) -> UInt32 {
    FeatureHash.key(1, FeatureHash.folded(form), UInt32(tagClass))
  }

  /// The key of the last `length` bytes of a form, with whether it begins with a capital.
  static func key(
    ending form: UnsafeBufferPointer<UInt8>, _ length: Int, tagClass: UInt8
  ) -> UInt32 {
    let tail = UnsafeBufferPointer(rebasing: form[(form.count - length)...])
    return FeatureHash.key(
      2, FeatureHash.folded(tail), UInt32(tagClass), UInt32(length))
  }
}
