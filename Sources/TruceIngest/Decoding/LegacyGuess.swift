/// Chooses among single-byte encodings by the letters that each makes of the bytes.
///
/// A right reading gives words of one script whose capitals stand at their heads; a wrong one mixes
/// scripts, puts signs inside words and capitals behind small letters. Each reading is scored on
/// its non-ASCII characters and their neighbours, with a bonus for the letters that are common in
/// the languages written with it.
struct LegacyGuess {
  private struct Candidate {
    var encoding: String
    /// Letters that texts in this encoding use most, in no order.
    var common: Set<Unicode.Scalar>
  }

  /// Order breaks ties. Frequent letters: Knuth-style tables are not needed; these are the
  /// letters outside ASCII that the languages' orthographies use most.
  private let candidates: [Candidate] = [
    Candidate(encoding: "CP1252", common: Set("éèàçêôîâùûëïäöüßñóíáúãõåæøÉÜÖÄ".unicodeScalars)),
    Candidate(
      encoding: "CP1251",
      common: Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэіїєОВНПСАКРИТЕМД".unicodeScalars)),
    Candidate(
      encoding: "CP1256", common: Set("اليمنتربةعدسفهكقحجشطصخضذثغءأإئىظؤوز".unicodeScalars)),
    Candidate(
      encoding: "CP1250", common: Set("ěščřžýáíéůúťďňłąęśżźćńőűăşţŠČŘŽŁŚŻđ".unicodeScalars)),
    Candidate(encoding: "CP1254", common: Set("ışğüöçİŞĞÜÖÇ".unicodeScalars)),
    Candidate(
      encoding: "ISO-8859-5", common: Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэіїє".unicodeScalars)),
    Candidate(
      encoding: "ISO-8859-6", common: Set("اليمنتربةعدسفهكقحجشطصخضذثغءأإئىظؤوز".unicodeScalars)),
    Candidate(
      encoding: "ISO-8859-2", common: Set("ěščřžýáíéůúťďňłąęśżźćńőűăşţŠČŘŽŁŚŻđ".unicodeScalars)),
    Candidate(encoding: "KOI8-R", common: Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ".unicodeScalars)),
    Candidate(encoding: "ISO-8859-15", common: []),
  ]

  /// A lower mean says that no reading makes words: letters of two scripts in one word count -0.8.
  private static let leastScore = -0.4

  /// Bytes looked at for the choice.
  private static let sampleSize = 1 << 16

  /// nil where no candidate accepts the bytes.
  func decode(_ bytes: [UInt8]) -> DecodedText? {
    let sample = Array(bytes.prefix(Self.sampleSize))
    var best: (score: Double, encoding: String)?
    for candidate in candidates {
      guard let text = CharsetConverter(candidate.encoding)?.convert(sample, tolerated: 0) else {
        continue
      }
      let score = score(String(decoding: text, as: UTF8.self).unicodeScalars, candidate)
      if score > (best?.score ?? Self.leastScore) { best = (score, candidate.encoding) }
    }
    guard let best, let text = CharsetConverter(best.encoding)?.convert(bytes) else { return nil }
    return DecodedText(utf8: text, encoding: best.encoding)
  }

  /// Mean worth of a non-ASCII character, -1...1 or so.
  private func score(_ text: String.UnicodeScalarView, _ candidate: Candidate) -> Double {
    var total = 0.0
    var count = 0
    var previous: Unicode.Scalar = " "
    for scalar in text {
      if scalar.value >= 0x80 {
        total += worth(scalar, after: previous, candidate)
        count += 1
      }
      previous = scalar
    }
    return count == 0 ? 0 : total / Double(count)
  }

  private func worth(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, _ candidate: Candidate
  ) -> Double {
    if scalar.value < 0xA0 || scalar.value == 0xFFFD { return -3 }
    if Self.typographic.contains(scalar) { return 0.6 }
    guard scalar.properties.isAlphabetic else {
      return previous.properties.isAlphabetic ? -1 : -0.3
    }
    var worth = candidate.common.contains(scalar) ? 1.0 : 0.2
    if previous.properties.isAlphabetic {
      if scalar.properties.isUppercase, previous.properties.isLowercase { worth -= 1.5 }
      if isLatin(scalar) != isLatin(previous) { worth -= 1 }
    }
    return worth
  }

  private func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x0250 }

  /// Curly quotes, dashes, ellipsis, bullet, euro, no-break space, guillemets, degree, section,
  /// copyright, trade, money and number signs, Arabic comma, semicolon and question mark.
  private static let typographic = Set(
    "‘’“”„–—…•€\u{A0}«»°§©®™£¢¥±×÷½¼¾²³·،؛؟\u{200C}\u{200D}".unicodeScalars)
}
