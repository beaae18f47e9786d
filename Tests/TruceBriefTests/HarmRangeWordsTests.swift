import Testing
import TruceModel

@testable import TruceBrief

struct HarmRangeWordsTests {
  private let wording: Wording

  init() throws { wording = Wording(phrases: try Phrases()) }

  private func words(_ low: Int?, _ high: Int?, _ counts: Count...) -> String {
    let origins = counts.enumerated().map { number, count in
      HarmRange.OfOrigin(origin: "origin \(number)", count: count, who: nil, claims: [])
    }
    return wording.range(HarmRange(harm: .killed, low: low, high: high, origins: origins)).text
  }

  private static let atLeast40 = Count(low: 40, high: nil, qualifier: .atLeast)
  private static let unquantified = Count(low: nil, high: nil, qualifier: .vague)

  @Test func `a range open from above names the highest number given`() {
    #expect(words(22, nil, .exact(22), Self.atLeast40) == "22 to 40 or more")
    #expect(words(22, nil, .exact(22), .exact(33), Self.unquantified) == "22 to 33 or more")
  }

  @Test func `one number open from above stays one number`() {
    #expect(words(40, nil, Self.atLeast40, .exact(40)) == "40 or more")
  }

  @Test func `a closed range says that some give no number`() {
    #expect(words(7, 9, .exact(7), .exact(9)) == "7 to 9")
    #expect(words(7, 7, .exact(7), Self.unquantified) == "7 or unquantified")
  }
}
