import Testing
import TruceModel

@testable import TruceIngest

struct CleaningRulesTests {
  @Test func `every phrase removes its example for its reason`() throws {
    let rules = try CleaningRules()
    #expect(rules.rules.count > 100)
    for rule in rules.rules where rule.match != .tail {
      let example = Array(rule.example.utf8)
      let folded = FoldedText(example, Span(0, example.count))
      #expect(rules.finding(in: folded)?.reason == rule.reason, "\(rule.example)")
    }
  }

  @Test func `every tail is cut off behind its example's sentence`() throws {
    for rule in try CleaningRules().rules where rule.match == .tail {
      let reading = try ReportSketch.plain(rule.example)
      #expect(
        reading.paragraphs() == [
          "The pilots of the harbour went back to work on Monday after two weeks of talks."
        ], "\(rule.example)")
      #expect(reading.removed(rule.reason).count == 1, "\(rule.example)")
    }
  }

  @Test(arguments: [
    "Supporters of the mayor asked residents to donate blood after the storm, the hospital said.",
    "The group rejected all copyright claims, saying that the pictures were its own.",
    "The commander said that fighters would share the town's bread with whoever stayed.",
    "Read out in the square, the statement accused both sides of firing on the harbour.",
    "Comments by the minister on Monday angered the pilots, who walked out of the talks.",
    "Tags on the shells showed that they were made abroad, two experts told the paper.",
    "Sources close to the army reported that there was fighting near the bridge.",
    "Subscribers of the power company were without light for 3 days, it said.",
    "No casualties were reported.", "Calm returned.",
  ])
  func `reporting stays`(sentence: String) throws {
    let text = (ReportSketch.reporting + [sentence]).joined(separator: "\n\n")
    #expect(try ReportSketch.plain(text).paragraphs().contains(sentence))
  }
}
