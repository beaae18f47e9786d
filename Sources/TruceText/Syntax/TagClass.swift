/// What the tagger decides between: a universal tag with a Penn tag.
struct TagClass: Hashable {
  var tag: PartOfSpeech
  var pennTag: PennTag

  /// Sixteen bits for the model file.
  var code: UInt16 { UInt16(tag.rawValue) << 8 | UInt16(pennTag.rawValue) }

  init(_ tag: PartOfSpeech, _ pennTag: PennTag) {
    self.tag = tag
    self.pennTag = pennTag
  }

  /// nil where the code names no tag.
  init?(code: UInt16) {
    guard let tag = PartOfSpeech(rawValue: UInt8(code >> 8)),
      let pennTag = PennTag(rawValue: UInt8(code & 0xFF))
    else { return nil }
    self.init(tag, pennTag)
  }
}
