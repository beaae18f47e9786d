/// Turns bytes of unknown encoding into UTF-8.
///
/// In this order: byte order mark; UTF-8 if the bytes are that; UTF-16 by the pattern of zeros; the
/// declared charset; UTF-8 with a few broken sequences; the legacy encoding whose letters make the
/// likeliest words. Real UTF-8 beats a declaration: text that is valid UTF-8 with multi-byte
/// letters is hardly ever anything else.
package struct ByteDecoder: Sendable {
  package init() {}

  /// The text of `bytes`. `declared`: a charset label named by the file's own head, if any.
  /// Throws `.binary` or `.undecodable`.
  package func decode(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(IntakeFailure) -> DecodedText {
    if let format = BinaryFormat.name(of: bytes) { throw IntakeFailure(.binary(format: format)) }
    let text = try text(of: bytes, declared: declared)
    guard !looksBinary(text.utf8) else { throw IntakeFailure(.binary(format: nil)) }
    return text
  }

  private func text(of bytes: [UInt8], declared: String?) throws(IntakeFailure) -> DecodedText {
    if let marked = byMark(bytes) { return marked }
    let survey = UTF8Survey(bytes)
    if survey.isValid, !hasUTF16Zeros(bytes) { return DecodedText(utf8: bytes, encoding: "UTF-8") }
    if let wide = bySpreadZeros(bytes) { return wide }
    if let encoding = EncodingLabel.iconvName(declared), encoding != "UTF-8",
      let text = CharsetConverter(encoding)?.convert(bytes)
    {
      return DecodedText(utf8: text, encoding: encoding)
    }
    if survey.isLikelyUTF8 { return repaired(bytes, survey) }
    if let legacy = LegacyGuess().decode(bytes) { return legacy }
    throw IntakeFailure(.undecodable)
  }

  private func byMark(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      let survey = UTF8Survey(rest)
      return survey.isValid
        ? DecodedText(utf8: rest, encoding: "UTF-8") : repaired(rest, survey, shift: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), littleEndian: false) }
    return nil
  }

  /// Cheap test ahead of the careful one: English UTF-16 is valid UTF-8 with a zero in each pair.
  private func hasUTF16Zeros(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(256).contains(0)
  }

  /// UTF-16 without a mark: zeros (the high bytes of ASCII) fall on one side of the pairs. Needs
  /// only blanks and digits to be ASCII, so Arabic and Cyrillic are found too.
  private func bySpreadZeros(_ bytes: [UInt8]) -> DecodedText? {
    var zeros = [0, 0]
    let sample = bytes.prefix(4096)
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let most = max(zeros[0], zeros[1])
    let least = min(zeros[0], zeros[1])
    guard most * 20 >= sample.count, least * 10 <= most else { return nil }
    return wide(bytes[...], littleEndian: zeros[1] > zeros[0])
  }

  /// Lone surrogates and an odd last byte become U+FFFD.
  private func wide(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> DecodedText {
    let raw = Array(bytes)
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    for low in stride(from: 0, to: raw.count - 1, by: 2) {
      let (first, second) = (UInt16(raw[low]), UInt16(raw[low + 1]))
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
    }
    if raw.count % 2 == 1 { units.append(0xFFFD) }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    return DecodedText(utf8: text, encoding: littleEndian ? "UTF-16LE" : "UTF-16BE")
  }

  private func repaired(_ bytes: [UInt8], _ survey: UTF8Survey, shift: Int = 0) -> DecodedText {
    DecodedText(
      utf8: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "UTF-8",
      replacements: survey.brokenCount, firstReplacement: (survey.firstBroken ?? 0) + shift)
  }

  /// Control characters that no text has, more than one in a hundred.
  private func looksBinary(_ utf8: [UInt8]) -> Bool {
    let sample = utf8.prefix(8192)
    var controls = 0
    for byte in sample where byte < 0x20 && !(8...13).contains(byte) && byte != 0x1B {
      controls += 1
    }
    return controls > 0 && controls * 100 > sample.count
  }
}
