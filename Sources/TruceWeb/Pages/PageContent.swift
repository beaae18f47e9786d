/// What one page shows. People see it through `template`, programs read the same as JSON at the
/// same address with `.json` behind the path, or by asking for `application/json`.
package protocol PageContent: Encodable, Sendable {
  /// Name of the Mustache template, without `.mustache`: `Resources/templates/<template>.mustache`.
  static var template: String { get }
  /// What the page is about, for the browser's title and the first heading.
  var title: String { get }
}
