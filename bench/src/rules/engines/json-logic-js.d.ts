declare module 'json-logic-js' {
  const jsonLogicJs: { apply(logic: object, facts: object): unknown }
  export = jsonLogicJs
}
