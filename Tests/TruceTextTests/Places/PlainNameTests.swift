import Testing

@testable import TruceText

struct PlainNameTests {
  @Test func `marks, ayn, hamza and apostrophes go, letters stay`() {
    #expect(PlainName.plain("Dūmā") == "Duma")
    #expect(PlainName.plain("Ar Ra\u{2bf}s") == "Ar Ras")
    #expect(PlainName.plain("Ḩalab al Jadīdah") == "Halab al Jadidah")
    #expect(PlainName.plain("Idlib") == "Idlib")
  }

  @Test func `the table folds every name as Foundation does`() throws {
    let file = try Gazetteer.standard().file
    for place in 0..<file.placeCount
    where TransliteratedNames.countries.contains(file.country(place)) {
      let name = file.name(place)
      #expect(PlainName.plain(name) == PlainName.foldedSlowly(name))
    }
  }

  @Test func `a letter outside the table is folded too`() {
    #expect(PlainName.plain("Ṣūfī \u{1ec7}") == PlainName.foldedSlowly("Ṣūfī \u{1ec7}"))
  }
}
