/// Mends the tags of past forms that the tagger takes for nouns and adjectives in text in capitals:
/// "MEN SHOT AT", "WAS SET ON FIRE", "TERRORISTS OVERPOWERED RESIDENTS".
enum CapitalVerbs {
  /// `tags` are those of `tokens`, positions in `classes`.
  static func repair(
    _ tags: inout [UInt8], _ tokens: ArraySlice<RawToken>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ classes: [TagClass]
  ) {
    for (index, token) in zip(tags.indices, tokens) where index > 0 && index + 1 < tags.count {
      let penn = classes[Int(tags[index])].pennTag
      guard penn == .nn || penn == .jj || penn == .nnp,
        let form = pastForm(bytes[token.start..<token.end])
      else { continue }
      let before = classes[Int(tags[index - 1])]
      let next = tokens[tokens.startIndex + index + 1]
      let after = classes[Int(tags[index + 1])]
      guard isVerb(form, penn, before, after, bytes[next.start..<next.end]) else { continue }
      let isParticiple = before.tag == .aux || before.tag == .adv || before.pennTag == .vbn
      let mended = TagClass(.verb, isParticiple ? .vbn : .vbd)
      if let place = classes.firstIndex(of: mended) { tags[index] = UInt8(place) }
    }
  }

  private enum PastForm { case shot, set, regular }

  /// The kind of past form that the capitals spell; nil: none that is mistaken.
  private static func pastForm(_ form: Slice<UnsafeBufferPointer<UInt8>>) -> PastForm? {
    guard let last = form.last, last == UInt8(ascii: "D") || last == UInt8(ascii: "T") else {
      return nil
    }
    if form.elementsEqual("SHOT".utf8) { return .shot }
    if form.elementsEqual("SET".utf8) { return .set }
    guard last == UInt8(ascii: "D"), form.count > 5, form[form.endIndex - 2] == UInt8(ascii: "E")
    else { return nil }
    return .regular
  }

  private static func isVerb(
    _ form: PastForm, _ penn: PennTag, _ before: TagClass, _ after: TagClass,
    _ next: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    switch form {
    // The noun has a determiner, a number or an adjective.
    case .shot:
      switch before.tag {
      case .noun, .aux, .adv, .cconj, .pron: return before.pennTag != .prpPossessive
      case .verb: return before.pennTag == .vbn || before.pennTag == .vbd
      default: return false
      }
    case .set:
      return ["FIRE", "ON", "OFF", "ABLAZE", "AFIRE"].contains { next.elementsEqual($0.utf8) }
        && before.tag != .det && before.tag != .adj
    case .regular:
      guard penn == .jj, before.pennTag == .nns else { return false }
      switch after.tag {
      case .noun, .propn, .det, .cconj: return true
      default: return after.pennTag == .prpPossessive
      }
    }
  }
}
