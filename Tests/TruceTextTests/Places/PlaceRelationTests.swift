import Testing
import TruceModel

@testable import TruceText

struct PlaceRelationTests {
  @Test(arguments: [
    ("Shells fell on northern Idlib", "in", "northern Idlib"),
    ("Shells fell north of Idlib", "north-of", "north of Idlib"),
    ("Shells fell near Idlib", "near", "near Idlib"),
    ("Shells fell outside the town of Idlib", "outside", "outside the town of Idlib"),
    ("It lies 5 km north-west of Idlib", "northwest-of", "5 km north-west of Idlib"),
    ("They fled to Idlib", "in", "Idlib"),
  ])
  func `words ahead of a place tell the relation`(
    text: String, relation: String, wording: String
  ) {
    let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
    let mention = Span(text.utf8.count - 5, text.utf8.count)
    let found = PlaceRelation.relation(of: mention, in: document)
    #expect(found.name == relation)
    #expect(document.wording(found.span) == wording)
  }
}
