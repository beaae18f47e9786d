import Testing
import TruceModel
import TruceTestSupport

@testable import TruceLink

struct SequenceCuesTests {
  /// The trigger stands in brackets.
  private func cues(_ marked: String) throws -> SequenceCues {
    let start = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "[")))
    let offset = marked.utf8.distance(from: marked.startIndex, to: start)
    let end = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "]")))
    let length = marked.utf8.distance(from: start, to: end) - 1
    let sentence = marked.filter { $0 != "[" && $0 != "]" }
    var claim = ClaimSketch("1", in: "a").with { $0.sentence = sentence }.claim
    let base = claim.sentence.span.start
    claim.event.trigger.span = Span(base + offset, base + offset + length)
    return SequenceCues(claim)
  }

  @Test(arguments: [
    "Jets later [struck] a clinic in the valley.", "Another [raid] hit the mill.",
    "Hours after the shelling of the mill, rockets [hit] the depot.",
    "Meanwhile a drone [hit] the bridge, residents said.",
    "The town was bombed, also in a [strike] in the hours afterwards on a mill.",
  ])
  func `a new act is told as new`(sentence: String) throws {
    #expect(try cues(sentence).startsAnew)
  }

  @Test(arguments: [
    "The army fired rockets in response to the [raid].",
    "The clinic treated victims of the [attack].",
    "The [raid] prompted a wave of arrests.",
  ])
  func `an act that others came of is background`(sentence: String) throws {
    #expect(try cues(sentence).isBackground)
  }

  @Test
  func `a plain act is neither, a habit is no single act`() throws {
    let plain = try cues("Jets [struck] a clinic on Monday.")
    #expect(!plain.startsAnew && !plain.isBackground && !plain.isHabit && !plain.isThat)
    #expect(try cues("The town is regularly [shelled] from the hills.").isHabit)
    #expect(try cues("The council blamed the army for that [attack].").isThat)
  }
}
