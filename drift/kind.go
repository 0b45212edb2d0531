package drift

type Kind = Class
