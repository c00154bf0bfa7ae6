/** The children of an element, in the order in which they must stand: `?` may be missing, `+` may come often, `*` both. */
export type Children = readonly string[]

/**
 * As much of Microsoft's manifest schemas (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0, OfficeAppBasicTypesV1_0) as an add-in with a ribbon
 * group uses. They are published with the documentation, in no package, so their order is written down here. An element is named with its parent where
 * the name has two meanings.
 */
export const children: Readonly<Record<string, Children>> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl?',
    'HighResolutionIconUrl?',
    'SupportUrl?',
    'AppDomains?',
    'Hosts',
    'Requirements?',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides?',
  ],
  DisplayName: ['Override*'],
  'OfficeApp/Description': ['Override*'],
  IconUrl: ['Override*'],
  HighResolutionIconUrl: ['Override*'],
  SupportUrl: ['Override*'],
  AppDomains: ['AppDomain+'],
  Hosts: ['Host+'],
  Requirements: ['Sets?', 'Methods?'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts?', 'Resources?', 'WebApplicationInfo?', 'EquivalentAddins?'],
  'VersionOverrides/Hosts/Host': ['DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab*', 'CustomTab*'],
  OfficeTab: ['Group+'],
  Group: ['Label', 'Icon', 'Control+'],
  Icon: ['bt:Image+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'Action ShowTaskpane': ['TaskpaneId?', 'SourceLocation', 'Title?'],
  'Action ExecuteFunction': ['FunctionName'],
  Resources: ['bt:Images?', 'bt:Urls?', 'bt:ShortStrings?', 'bt:LongStrings?'],
  'bt:Images': ['bt:Image+'],
  'bt:Urls': ['bt:Url+'],
  'bt:ShortStrings': ['bt:String+'],
  'bt:LongStrings': ['bt:String+'],
  'bt:String': ['bt:Override*'],
}

/** Where a `resid` on this element leads. */
export const leadsTo: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  FunctionFile: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
}

/** The most characters that the texts of a list of resources may have. */
export const longest: Readonly<Record<string, number>> = {
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Urls': 2048,
  'bt:Images': 2048,
}
