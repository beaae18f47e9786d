import Testing

@testable import TruceWeb

struct ViewerTests {
  @Test func `a lead may do what an analyst may, and an analyst what a reader may`() {
    #expect(Viewer.Role.allCases.sorted() == [.reader, .analyst, .lead])
    #expect(Viewer.Role.lead >= .analyst)
    #expect(!(Viewer.Role.reader >= .analyst))
  }
}
